package vn.danchu.contracts.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** The committed description of the topics is the one their parts make; make contracts takes a change over. */
class AsyncApiTest {

    @Test
    void theCommittedDescriptionIsWhatTopicsSchemasAndSamplesSay() {
        JsonNode current = AsyncApiDocument.current();
        if (Boolean.getBoolean("danchu.contracts.refresh")) {
            ApiFiles.write(ApiFiles.ASYNCAPI, current);
        }

        assertThat(ApiFiles.read(ApiFiles.ASYNCAPI).toPrettyString())
                .as("asyncapi.yaml is not what topics.yaml, schemas and samples say; make contracts takes it over")
                .isEqualTo(current.toPrettyString());
    }

    @Test
    void everyMessageHasAnExample() {
        assertThat(ApiFiles.read(ApiFiles.ASYNCAPI).path("components").path("messages"))
                .isNotEmpty()
                .allMatch(message -> !message.path("examples").isEmpty());
    }

    @Test
    void everyTopicCarriesSomething() {
        assertThat(ApiFiles.read(ApiFiles.ASYNCAPI).path("channels"))
                .isNotEmpty()
                .allMatch(channel -> !channel.path("messages").isEmpty());
    }
}
