package vn.danchu.consultation.consultation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.ConsultationForm;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.platform.calendar.Deadlines;
import vn.danchu.platform.calendar.WorkingCalendar;

/** Facts on which every step is possible, to be spoilt one at a time by the tests of the guards. */
final class Facts {

    /** A Monday. */
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    static final String DRAFTER = "drafter";
    static final String CHAIR = "chair";
    static final String COMPILER = "compiler";
    static final String APART = "LOCAL, separation of duties";
    static final UUID RESPONSIBLE = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8059");
    static final LeastPeriod TWENTY_DAYS = new LeastPeriod("CON.OPEN.MIN", 20, "Law 10/2022 art. 28(2)");

    /** Weekends off, holidays known for 2026 only. */
    static final WorkingDays WORKING_DAYS = day -> {
        LocalDate working = day;
        while (working.getDayOfWeek() == DayOfWeek.SATURDAY || working.getDayOfWeek() == DayOfWeek.SUNDAY) {
            working = working.plusDays(1);
        }
        return working.getYear() == 2026 ? Optional.of(working) : Optional.empty();
    };

    static final Deadlines DEADLINES = new Deadlines(new WorkingCalendar(Map.of(2026, true), List.of(), List.of()));

    /** The city has decided no number of days. */
    static final PromiseLimits NO_LIMITS = new PromiseLimits(Optional.empty(), Optional.empty(), DEADLINES);

    static final Promises PROMISES = new Promises(TODAY.plusDays(40), TODAY.plusDays(60), NO_LIMITS);

    private Facts() {}

    static PlanFacts plan(Plan plan) {
        return new PlanFacts(separation(CHAIR), LegalRegime.COMMUNE, "7", plan, TODAY, WORKING_DAYS, NO_LIMITS);
    }

    /** Somebody approves what {@link #DRAFTER} drafted and {@link #COMPILER} compiled. */
    static Separation separation(String approver) {
        return new Separation(
                approver,
                Set.of(DRAFTER),
                Set.of(COMPILER),
                Optional.of(new LocalRule("SOD.DRAFTER", APART)),
                Optional.of(new LocalRule("SOD.COMPILER", APART)));
    }

    static Plan soundPlan() {
        return new Plan(
                "Dự thảo quy chế thực hiện dân chủ ở phường",
                Set.of(ConsultationForm.PORTAL, ConsultationForm.COMMUNITY_MEETING),
                "Qua cổng thông tin điện tử và họp tổ dân phố",
                TODAY.plusDays(25),
                RESPONSIBLE,
                TODAY.plusDays(40),
                TODAY.plusDays(60));
    }

    static OpeningFacts opening(LocalDate requestedClosing) {
        return new OpeningFacts(
                "Trụ sở UBND phường", TODAY, requestedClosing, TODAY, Optional.of(TWENTY_DAYS), PROMISES, WORKING_DAYS);
    }

    static Decision decision() {
        return new Decision();
    }

    /** A decision on which nothing is missing. */
    static final class Decision {
        private String approver = CHAIR;
        private LocalDate issuedOn = TODAY;
        private long unansweredComments;
        private long unansweredCriticisms;
        private @Nullable String criticismOverride;
        private Optional<LocalRule> repliesFirst =
                Optional.of(new LocalRule("CON.REPLY.BEFORE_ISSUE", "LOCAL: the city's practice"));
        private Optional<LocalRule> criticismFirst =
                Optional.of(new LocalRule("CRI.GATE", "LOCAL, on top of Law 75/2015 art. 36"));

        Decision by(String person) {
            approver = person;
            return this;
        }

        Decision issuedOn(LocalDate day) {
            issuedOn = day;
            return this;
        }

        Decision unansweredComments(long count) {
            unansweredComments = count;
            return this;
        }

        Decision unansweredCriticisms(long count) {
            unansweredCriticisms = count;
            return this;
        }

        Decision criticismOverride(String reason) {
            criticismOverride = reason;
            return this;
        }

        Decision withoutLocalRules() {
            repliesFirst = Optional.empty();
            criticismFirst = Optional.empty();
            return this;
        }

        DecisionFacts build() {
            return new DecisionFacts(
                    separation(approver),
                    issuedOn,
                    TODAY.minusDays(3),
                    TODAY,
                    unansweredComments,
                    unansweredCriticisms,
                    criticismOverride,
                    repliesFirst,
                    criticismFirst);
        }
    }
}
