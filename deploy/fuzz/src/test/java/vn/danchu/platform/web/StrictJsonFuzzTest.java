package vn.danchu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.fuzz.Effort;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.text.VietnameseText;

/** Bodies of requests, as the edge reads them: bytes first, then JSON in its strict form. */
class StrictJsonFuzzTest {

    private static final int LIMIT = 4_096;
    private static final ObjectMapper JSON = mapper();

    /** A request with a field of each kind that requests of ours have. */
    private record Everything(
            @Nullable String text,
            @Nullable LocalDate day,
            @Nullable Instant moment,
            @Nullable UUID id,
            @Nullable Role role,
            int number,
            @Nullable Long large,
            @Nullable Boolean flag,
            @Nullable List<String> texts,
            @Nullable Map<String, Integer> figures,
            @Nullable Everything inside) {}

    private static ObjectMapper mapper() {
        ObjectMapper mapper = JsonMapper.builder()
                .findAndAddModules()
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        new StrictJson().customize(mapper);
        return mapper;
    }

    @FuzzTest(maxDuration = "")
    void aBodyMeansOneThingOrIsRefusedInWordsOfOurs(byte[] body) throws IOException {
        if (BodyReader.refusal(body, LIMIT).isPresent()) {
            return;
        }
        @Nullable Everything read;
        try {
            read = Effort.SMALL.suffices(() -> JSON.readValue(body, Everything.class));
        } catch (JsonProcessingException refused) {
            assertThat(JsonRefusals.of(refused)).isPresent();
            return;
        }
        if (read != null) {
            assertThat(JSON.readValue(JSON.writeValueAsBytes(read), Everything.class))
                    .isEqualTo(read);
            if (read.text() != null) {
                assertThat(VietnameseText.normalise(read.text())).isEqualTo(read.text());
            }
        }
    }
}
