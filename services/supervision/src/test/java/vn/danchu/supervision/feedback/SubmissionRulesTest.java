package vn.danchu.supervision.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.contracts.supervision.FeedbackChannel;
import vn.danchu.contracts.supervision.ReporterKind;
import vn.danchu.platform.consent.GivenConsent;
import vn.danchu.platform.consent.Notice;

class SubmissionRulesTest {

    private static final Notice NOTICE = new Notice("FEEDBACK", "2026-01");
    private static final int LONGEST = 10;

    @ParameterizedTest(name = "{0} typed by {1}, read back: {2}, of {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "PORTAL, AUTHOR, false, CITIZEN, -",
                "PORTAL, OFFICIAL, true, CITIZEN, channel-not-theirs",
                "PHONE, OFFICIAL, true, CITIZEN, -",
                "PHONE, OFFICIAL, false, CITIZEN, not-read-back",
                "DESK, OFFICIAL, false, ENTERPRISE, not-read-back",
                "PAPER, OFFICIAL, false, ENTERPRISE, -",
                "PAPER, OFFICIAL, false, ANONYMOUS, anonymous-not-offered",
                "PHONE, PROGRAM, true, CITIZEN, channel-not-theirs",
                "OPEN311, PROGRAM, false, CITIZEN, -",
                "OPEN311, OFFICIAL, true, CITIZEN, channel-not-theirs",
                "OPEN311, AUTHOR, false, CITIZEN, channel-not-theirs"
            })
    void whoTypesWhatCameHow(
            FeedbackChannel channel, TypedBy typedBy, boolean readBack, ReporterKind kind, @Nullable String problem) {
        assertThat(refusal(new SubmissionFacts(
                        channel, kind, typedBy, readBack, "0900000000", true, true, 1, consent("2026-01"), terms())))
                .isEqualTo(problem);
    }

    @ParameterizedTest(name = "contact {0}, field holds {1}, point whole {2}, {3} characters, notice {4}: {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "x, true, true, 10, 2026-01, -",
                "-, true, true, 10, 2026-01, contact-missing",
                "' ', true, true, 10, 2026-01, contact-missing",
                "x, false, true, 10, 2026-01, field-unknown",
                "x, true, false, 10, 2026-01, place-incomplete",
                "x, true, true, 11, 2026-01, text-too-long",
                "x, true, true, 10, 2020-01, consent-outdated"
            })
    void whatIsAskedOfEach(
            @Nullable String contact,
            boolean field,
            boolean whole,
            int length,
            String notice,
            @Nullable String problem) {
        assertThat(refusal(new SubmissionFacts(
                        FeedbackChannel.PAPER,
                        ReporterKind.CITIZEN,
                        TypedBy.OFFICIAL,
                        false,
                        contact,
                        field,
                        whole,
                        length,
                        consent(notice),
                        terms())))
                .isEqualTo(problem);
    }

    private static @Nullable String refusal(SubmissionFacts facts) {
        return SubmissionRules.refusal(facts)
                .map(refusal -> refusal.type().slug().toLowerCase(Locale.ROOT))
                .orElse(null);
    }

    private static GivenConsent consent(String version) {
        return new GivenConsent(true, "FEEDBACK", version);
    }

    private static Terms terms() {
        return new Terms(LONGEST, NOTICE);
    }
}
