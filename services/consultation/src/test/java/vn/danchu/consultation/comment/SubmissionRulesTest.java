package vn.danchu.consultation.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.consultation.ConsultationProblem;
import vn.danchu.contracts.consultation.AuthorKind;
import vn.danchu.contracts.consultation.CommentState;
import vn.danchu.contracts.consultation.ConsultationForm;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.platform.consent.GivenConsent;
import vn.danchu.platform.consent.Notice;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;

class SubmissionRulesTest {

    private static final Instant CLOSES_AT = Instant.parse("2026-06-26T17:00:00Z");
    private static final Terms TERMS = new Terms(10_000, new Notice("consultation", "2026-01"));
    private static final GivenConsent AGREED = new GivenConsent(true, "consultation", "2026-01");

    @ParameterizedTest(name = "{0}, {1} µs after the closing: {2}")
    @CsvSource({
        "OPEN,      -1, SUBMITTED",
        "OPEN,       0, LATE",
        "OPEN,       1, LATE",
        "CLOSED,    -1, LATE",
        "CLOSED,     1, LATE",
        "COMPILING,  1, LATE",
        "EXPLAINED,  1, LATE",
        "PUBLISHED,  1, LATE"
    })
    void lateIsDecidedByTheClosingTime(ConsultationState state, long microsecondsAfter, CommentState expected) {
        Instant now = CLOSES_AT.plusNanos(microsecondsAfter * 1_000);

        assertThat(SubmissionRules.standing(state, now, CLOSES_AT)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} takes comments: {1}")
    @CsvSource({
        "DRAFT, false", "PLANNED, false", "OPEN, true", "CLOSED, true", "COMPILING, true",
        "EXPLAINED, true", "PUBLISHED, true", "DECIDED, false", "REPORTED, false", "CANCELLED, false"
    })
    void commentsAreTakenFromTheOpeningUntilTheDecision(ConsultationState state, boolean taken) {
        Optional<Refusal> refusal =
                SubmissionRules.refusal(new Submission().state(state).facts());

        assertThat(refusal)
                .isEqualTo(
                        taken
                                ? Optional.empty()
                                : Optional.of(Refusal.of(ConsultationProblem.NOT_OPEN_FOR_COMMENTS, state)
                                        .citing("Law 10/2022 art. 28(2)")));
    }

    @ParameterizedTest(name = "{0} asked, {1}, belongs {2}, above {3}: taken {4}")
    @CsvSource({
        "COMMUNE,     CITIZEN,      true,  false, true",
        "COMMUNE,     CITIZEN,      false, false, false",
        "COMMUNE,     CITIZEN,      false, true,  false",
        "COMMUNE,     ORGANISATION, false, true,  true",
        "COMMUNE,     ORGANISATION, false, false, false",
        "COMMUNE,     FRONT,        false, true,  true",
        "UNIT_SCHEME, CITIZEN,      false, false, false",
        "STAFF,       CITIZEN,      false, false, false",
        "ENTERPRISE,  CITIZEN,      false, false, false",
        "PARTY,       CITIZEN,      false, false, false",
        "NORMATIVE,   CITIZEN,      false, false, true",
        "LOCAL,       CITIZEN,      false, false, true"
    })
    void aCommuneAsksItsOwnPeople(LegalRegime regime, AuthorKind kind, boolean belongs, boolean above, boolean taken) {
        Optional<Refusal> refusal = SubmissionRules.refusal(
                new Submission().regime(regime).author(kind, belongs, above).facts());

        assertThat(refusal)
                .isEqualTo(
                        taken
                                ? Optional.empty()
                                : Optional.of(Refusal.of(ConsultationProblem.OUTSIDE_THE_UNIT)
                                        .citing("Law 10/2022 art. 29(1)")));
    }

    @Test
    void aChannelThatIsNotInThePlanIsRefused() {
        assertThat(SubmissionRules.refusal(new Submission()
                        .channel(ConsultationForm.SUGGESTION_BOX)
                        .facts()))
                .contains(Refusal.of(ConsultationProblem.CHANNEL_NOT_PLANNED, ConsultationForm.SUGGESTION_BOX)
                        .at("channel")
                        .citing("Law 10/2022 art. 26(2)"));
    }

    @Test
    void withoutConsentNothingIsTaken() {
        assertThat(SubmissionRules.refusal(new Submission()
                                .consent(new GivenConsent(false, "consultation", "2026-01"))
                                .facts())
                        .map(Refusal::type))
                .contains(PlatformProblem.CONSENT_NOT_GIVEN);
    }

    @ParameterizedTest(name = "{0} characters: taken {1}")
    @CsvSource({"1, true", "10000, true", "10001, false"})
    void textEndsAtTheLimit(int length, boolean taken) {
        assertThat(SubmissionRules.refusal(new Submission().length(length).facts())
                        .isEmpty())
                .isEqualTo(taken);
    }

    @Test
    void anElementTheDraftDoesNotHaveIsRefused() {
        assertThat(SubmissionRules.refusal(new Submission().targetExists(false).facts()))
                .contains(Refusal.of(ConsultationProblem.TARGET_UNKNOWN).at("target"));
    }

    /** A submission that is taken, to be spoilt in one way. */
    private static final class Submission {
        private ConsultationState state = ConsultationState.OPEN;
        private LegalRegime regime = LegalRegime.COMMUNE;
        private AuthorKind kind = AuthorKind.CITIZEN;
        private boolean belongs = true;
        private boolean above;
        private ConsultationForm channel = ConsultationForm.PORTAL;
        private GivenConsent consent = AGREED;
        private int length = 100;
        private boolean targetExists = true;

        Submission state(ConsultationState reached) {
            state = reached;
            return this;
        }

        Submission regime(LegalRegime asked) {
            regime = asked;
            return this;
        }

        Submission author(AuthorKind author, boolean belongsToUnit, boolean liesAbove) {
            kind = author;
            belongs = belongsToUnit;
            above = liesAbove;
            return this;
        }

        Submission channel(ConsultationForm form) {
            channel = form;
            return this;
        }

        Submission consent(GivenConsent given) {
            consent = given;
            return this;
        }

        Submission length(int characters) {
            length = characters;
            return this;
        }

        Submission targetExists(boolean exists) {
            targetExists = exists;
            return this;
        }

        SubmissionFacts facts() {
            @Nullable Instant closesAt =
                    state == ConsultationState.DRAFT || state == ConsultationState.PLANNED ? null : CLOSES_AT;
            return new SubmissionFacts(
                    state,
                    closesAt,
                    CLOSES_AT.minusSeconds(60),
                    regime,
                    Set.of(ConsultationForm.PORTAL, ConsultationForm.COMMUNITY_MEETING),
                    kind,
                    belongs,
                    above,
                    channel,
                    consent,
                    length,
                    targetExists,
                    TERMS);
        }
    }
}
