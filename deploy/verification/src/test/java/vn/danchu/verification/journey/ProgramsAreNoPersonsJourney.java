package vn.danchu.verification.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The identity provider says of a program that it is one, and of nobody else; what the roles of persons rest on. */
@OnThePlatform
class ProgramsAreNoPersonsJourney {

    @Test
    void onlyTheTokenOfAProgramNamesTheProgram(Platform platform) throws IOException, InterruptedException {
        JsonNode program = claims(platform.people().token("front-hcm"));
        JsonNode person = claims(platform.people().token("benthanh.citizen1", "portal-benthanh"));

        assertThat(program.path("program").asText()).isEqualTo("front-hcm");
        assertThat(person.has("program")).isFalse();
        assertThat(person.path("azp").asText()).isEqualTo("portal-benthanh");
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
