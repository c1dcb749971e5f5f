package vn.danchu.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemsTest {

    private final Problems problems = new Problems();

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyProblemSpeaksBothLanguages(ProblemType type) {
        JsonObject vietnamese = document(type, Language.VIETNAMESE);
        JsonObject english = document(type, Language.ENGLISH);

        assertThat(vietnamese.getString("title")).isNotBlank().isNotEqualTo(english.getString("title"));
        assertThat(vietnamese.getString("detail")).isNotBlank().isNotEqualTo(english.getString("detail"));
        assertThat(vietnamese.getString("type")).isEqualTo("/problems/" + type.slug());
        assertThat(vietnamese.getInteger("status")).isEqualTo(type.status());
        assertThat(vietnamese.getString("correlationId")).isEqualTo("c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                          | VIETNAMESE",
                "vi                         | VIETNAMESE",
                "en                         | ENGLISH",
                "en-GB,en;q=0.9             | ENGLISH",
                "fr,en;q=0.5                | ENGLISH",
                "vi,en;q=0.9                | VIETNAMESE",
                "fr                         | VIETNAMESE",
                "*                          | VIETNAMESE",
                ";;;q=x                     | VIETNAMESE"
            })
    void vietnameseIsSpokenUnlessEnglishIsAskedFor(String header, Language language) {
        assertThat(Language.accepted(header)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "999,1", "1000,1", "1001,2", "3000,3"})
    void theWaitIsToldInWholeSecondsRoundedUp(long millis, String seconds) {
        assertThat(Problem.of(ProblemType.SERVICE_BUSY, Duration.ofMillis(millis))
                        .retryAfterSeconds())
                .contains(seconds);
    }

    @Test
    void aProblemWithoutAWaitTellsNone() {
        assertThat(Problem.of(ProblemType.NOT_FOUND).retryAfterSeconds()).isEmpty();
    }

    private JsonObject document(ProblemType type, Language language) {
        return problems.document(Problem.of(type), language, "c").toJsonObject();
    }
}
