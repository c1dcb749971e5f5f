package vn.danchu.supervision.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.contracts.supervision.DisclosureAudience;
import vn.danchu.contracts.supervision.DisclosureForm;
import vn.danchu.contracts.supervision.DisclosureState;
import vn.danchu.platform.problem.Refusal;

class DisclosureRulesTest {

    private static final LocalDate AT_LEAST = LocalDate.of(2026, 12, 5);

    @ParameterizedTest(name = "{0} {1}, persons {2}, told {3}, in {4}, masked {5}, until {6}: {7}")
    @CsvSource(
            nullValues = "-",
            value = {
                "PUBLIC,   FOR_A_PERIOD, false, false, POSTED,             false, -,          ''",
                "PUBLIC,   FOR_A_PERIOD, false, false, POSTED PORTAL,      false, 2026-12-05, ''",
                "PUBLIC,   FOR_A_PERIOD, false, false, POSTED,             false, 2026-12-06, ''",
                "PUBLIC,   FOR_A_PERIOD, false, false, POSTED,             false, 2026-12-04, POSTED_TOO_SHORTLY",
                "PUBLIC,   FOR_A_PERIOD, false, false, PORTAL,             false, -,          DISCLOSURE_FORM_MISSING",
                "PUBLIC,   FOR_A_PERIOD, false, false, POSTED SECTION_HEADS, false, -,        DISCLOSURE_FORM_NOT_OFFERED",
                "PUBLIC,   FOR_A_PERIOD, false, true,  POSTED,             false, -,          DISCLOSURE_FORM_MISSING",
                "PUBLIC,   FOR_A_PERIOD, false, true,  POSTED GROUP_HEAD,  false, -,          ''",
                "PUBLIC,   FOR_A_PERIOD, true,  true,  POSTED GROUP_HEAD,  false, -,          NAMES_NOT_MASKED",
                "PUBLIC,   FOR_A_PERIOD, true,  true,  POSTED GROUP_HEAD,  true,  -,          ''",
                "PUBLIC,   FOR_A_PERIOD, true,  true,  POSTED GROUP_HEAD,  true,  2027-01-05, POSTING_END_NOT_ASKED",
                "PUBLIC,   PERMANENT,    false, false, POSTED,             false, -,          ''",
                "PUBLIC,   PERMANENT,    false, false, POSTED,             false, 2027-01-05, POSTING_END_NOT_ASKED",
                "PUBLIC,   NOT_ASKED,    false, false, PORTAL,             false, -,          POSTING_END_MISSING",
                "PUBLIC,   NOT_ASKED,    false, false, PORTAL,             false, 2026-12-05, ''",
                "INTERNAL, FOR_A_PERIOD, false, false, INTERNAL_SYSTEM,    false, -,          ''",
                "INTERNAL, FOR_A_PERIOD, false, false, POSTED,             false, -,          ''",
                "INTERNAL, FOR_A_PERIOD, false, false, DOCUMENT,           false, -,          ''",
                "INTERNAL, FOR_A_PERIOD, false, false, STAFF_CONFERENCE,   false, -,          DISCLOSURE_FORM_MISSING",
                "INTERNAL, FOR_A_PERIOD, false, false, POSTED PORTAL,      false, -,          DISCLOSURE_FORM_NOT_OFFERED",
                "INTERNAL, FOR_A_PERIOD, false, false, POSTED LOUDSPEAKER, false, -,          DISCLOSURE_FORM_NOT_OFFERED",
                "INTERNAL, FOR_A_PERIOD, false, false, POSTED,             false, 2026-12-04, POSTED_TOO_SHORTLY"
            })
    void aPublicationIsRefusedForItsFirstFault(
            DisclosureAudience audience,
            Posting posting,
            boolean persons,
            boolean told,
            String forms,
            boolean masked,
            @Nullable LocalDate until,
            String expected) {
        Publication publication = new Publication(
                new DisclosureItemView("X", "X", audience, "Nội dung", "Item", "LOCAL", posting, persons, told),
                forms(forms),
                masked,
                until,
                AT_LEAST);

        Optional<Refusal> refusal = DisclosureLifecycle.PUBLISH.refusal(DisclosureState.DUE, () -> publication);

        assertThat(name(refusal)).isEqualTo(expected);
        assertThat(name(DisclosureLifecycle.CHANGE.refusal(DisclosureState.PUBLISHED, () -> publication)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "posted until {0}, on {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-12-05, 2026-12-04, DISCLOSURE_NOT_OVER",
                "2026-12-05, 2026-12-05, DISCLOSURE_NOT_OVER",
                "2026-12-05, 2026-12-06, ''",
                "-,          2099-12-31, DISCLOSURE_NOT_OVER"
            })
    void itStandsThroughItsLastDayAndWhatIsPermanentForever(
            @Nullable LocalDate until, LocalDate today, String expected) {
        assertThat(name(DisclosureLifecycle.COMPLETE.refusal(
                        DisclosureState.PUBLISHED, () -> new Standing(until, today))))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "posted until {0}, taken down on {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-12-05, 2026-12-05, ''",
                "2026-12-05, 2026-12-06, DISCLOSURE_TAKEN_DOWN",
                "-,          2099-12-31, ''"
            })
    void onlyWhatStandsIsBrokenOff(@Nullable LocalDate until, LocalDate today, String expected) {
        assertThat(name(DisclosureLifecycle.INTERRUPT.refusal(
                        DisclosureState.PUBLISHED, () -> new Standing(until, today))))
                .isEqualTo(expected);
    }

    @Test
    void whatIsPermanentHasNoLastDay() {
        Publication publication = new Publication(
                Checklist.item(Posting.PERMANENT), Set.of(DisclosureForm.POSTED), false, null, AT_LEAST);

        assertThat(publication.postedUntil()).isNull();
    }

    private static Set<DisclosureForm> forms(String names) {
        return Arrays.stream(names.split(" ")).map(DisclosureForm::valueOf).collect(Collectors.toSet());
    }

    private static String name(Optional<Refusal> refusal) {
        return refusal.map(found -> ((Enum<?>) found.type()).name()).orElse("");
    }
}
