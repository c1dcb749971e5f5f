package vn.danchu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Set;
import java.util.stream.Collectors;
import vn.danchu.fuzz.Effort;
import vn.danchu.fuzz.Swollen;
import vn.danchu.platform.log.Correlation;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.RefusedException;

/** Headers whose values are read by ourselves. */
class HeaderFuzzTest {

    /** More than the server takes of all headers together. */
    private static final int LONG = 64 * 1_024;

    @FuzzTest(maxDuration = "")
    void aConditionIsReadAsItIsWritten(FuzzedDataProvider input) {
        String header = input.consumeRemainingAsString();

        switch (IfMatch.parse(header)) {
            case IfMatch.OneOf(Set<String> tags) -> {
                String written = tags.stream().map(tag -> '"' + tag + '"').collect(Collectors.joining(", "));
                assertThat(tags).allMatch(header::contains);
                assertThat(tags.isEmpty() || IfMatch.parse(written).equals(new IfMatch.OneOf(tags)))
                        .isTrue();
            }
            case IfMatch.Any any -> assertThat(any.refusal()).isPresent();
            case IfMatch.Missing missing -> assertThat(missing.refusal()).isPresent();
            case IfMatch.Unreadable unreadable ->
                assertThat(unreadable.refusal("1-00000000")).isPresent();
        }
    }

    @FuzzTest(maxDuration = "")
    void aLongConditionIsReadInTime(byte[] input) {
        String header = Swollen.text(input, LONG);

        Effort.SMALL.suffices(() -> IfMatch.parse(header));
    }

    @FuzzTest(maxDuration = "")
    void aKeyIsShortAndPlainOrRefused(FuzzedDataProvider input) {
        String header = input.consumeRemainingAsString();
        try {
            String key = IdempotencyKey.read(header);

            assertThat(key).matches("[!-~]{1,100}");
            assertThat(IdempotencyKey.read(key)).isEqualTo(key);
            assertThat(IdempotencyKey.read('"' + key + '"')).isEqualTo(key);
        } catch (RefusedException refused) {
            assertThat(refused.refusal().field()).isEqualTo(IdempotencyKey.HEADER);
            assertThat(refused.refusal().type())
                    .isIn(PlatformProblem.IDEMPOTENCY_KEY_MISSING, PlatformProblem.IDEMPOTENCY_KEY_INVALID);
        }
    }

    @FuzzTest(maxDuration = "")
    void whatIsReadOfAWordIsThatWord(FuzzedDataProvider input) {
        String text = input.consumeRemainingAsString();

        assertThat(Correlation.read(text).stream()).allMatch(id -> id.toString().equalsIgnoreCase(text));
        assertThat(Day.read(text).stream()).allMatch(day -> day.toString().equals(text));
    }
}
