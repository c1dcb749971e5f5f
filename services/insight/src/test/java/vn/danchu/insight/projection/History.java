package vn.danchu.insight.projection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.Event;
import vn.danchu.contracts.EventCatalogue;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.AuthorKind;
import vn.danchu.contracts.consultation.CommentAmended;
import vn.danchu.contracts.consultation.CommentAnswered;
import vn.danchu.contracts.consultation.CommentFacts;
import vn.danchu.contracts.consultation.CommentState;
import vn.danchu.contracts.consultation.CommentSubmitted;
import vn.danchu.contracts.consultation.CommentWithdrawn;
import vn.danchu.contracts.consultation.ConsultationClosed;
import vn.danchu.contracts.consultation.ConsultationFacts;
import vn.danchu.contracts.consultation.ConsultationForm;
import vn.danchu.contracts.consultation.ConsultationOpened;
import vn.danchu.contracts.consultation.ConsultationPlanned;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.contracts.consultation.CriticismAnswered;
import vn.danchu.contracts.consultation.CriticismFacts;
import vn.danchu.contracts.consultation.CriticismIssued;
import vn.danchu.contracts.consultation.CriticismState;
import vn.danchu.contracts.consultation.Disposition;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.contracts.consultation.Stance;
import vn.danchu.contracts.duty.DutyBreached;
import vn.danchu.contracts.duty.DutyFacts;
import vn.danchu.contracts.duty.DutyMet;
import vn.danchu.contracts.duty.DutyMoved;
import vn.danchu.contracts.duty.DutyOpened;
import vn.danchu.contracts.duty.DutyState;
import vn.danchu.contracts.supervision.ApologyCause;
import vn.danchu.contracts.supervision.ApologyDue;
import vn.danchu.contracts.supervision.ApologyFacts;
import vn.danchu.contracts.supervision.ApologySent;
import vn.danchu.contracts.supervision.ApologyState;
import vn.danchu.contracts.supervision.DisclosureAudience;
import vn.danchu.contracts.supervision.DisclosureFacts;
import vn.danchu.contracts.supervision.DisclosureForm;
import vn.danchu.contracts.supervision.DisclosurePublished;
import vn.danchu.contracts.supervision.DisclosureRecorded;
import vn.danchu.contracts.supervision.DisclosureState;
import vn.danchu.contracts.supervision.FeedbackAccepted;
import vn.danchu.contracts.supervision.FeedbackAnswered;
import vn.danchu.contracts.supervision.FeedbackChannel;
import vn.danchu.contracts.supervision.FeedbackFacts;
import vn.danchu.contracts.supervision.FeedbackKind;
import vn.danchu.contracts.supervision.FeedbackMatter;
import vn.danchu.contracts.supervision.FeedbackRated;
import vn.danchu.contracts.supervision.FeedbackReceived;
import vn.danchu.contracts.supervision.FeedbackReopened;
import vn.danchu.contracts.supervision.FeedbackState;
import vn.danchu.contracts.supervision.FeedbackTransferred;
import vn.danchu.contracts.supervision.FeedbackWithdrawn;
import vn.danchu.contracts.supervision.ReporterKind;
import vn.danchu.platform.event.Envelope;
import vn.danchu.platform.event.Received;
import vn.danchu.platform.time.VietnamTime;

/** Something that may have happened: the same for the same seed, but for its identifiers. */
final class History {

    static final UnitRef BEN_THANH = new UnitRef("26743", LocalDate.of(2025, 7, 1));
    static final UnitRef SAI_GON = new UnitRef("26740", LocalDate.of(2025, 7, 1));

    private static final List<UnitRef> UNITS =
            List.of(BEN_THANH, SAI_GON, new UnitRef("26737", LocalDate.of(2025, 7, 1)));

    private final Random random;
    private final List<Received<?>> events = new ArrayList<>();

    private History(long seed) {
        random = new Random(seed);
    }

    /** Events in the order in which they happened, each once. */
    static List<Received<?>> of(long seed, int consultations, int commentsOfEach) {
        History history = new History(seed);
        for (int index = 0; index < consultations; index++) {
            history.consultation(commentsOfEach);
        }
        return history.events;
    }

    /** The same events, some of them several times, in any order. */
    static List<Received<?>> disturbed(List<Received<?>> events, long seed) {
        Random random = new Random(seed);
        List<Received<?>> disturbed = new ArrayList<>(events);
        for (Received<?> event : events) {
            if (random.nextInt(4) == 0) {
                disturbed.add(event);
            }
        }
        Collections.shuffle(disturbed, random);
        return disturbed;
    }

    private void consultation(int comments) {
        UUID id = UUID.randomUUID();
        UnitRef unit = one(UNITS);
        LegalRegime regime = oneOf(LegalRegime.class);
        LocalDate published = LocalDate.of(2026, 8, 1).plusDays(random.nextInt(60));
        Instant opened = instant(published);
        tell(new ConsultationPlanned(facts(id, unit, regime, ConsultationState.PLANNED, null)), 1, opened);
        if (random.nextInt(5) > 0) {
            tell(new ConsultationOpened(facts(id, unit, regime, ConsultationState.OPEN, published)), 2, opened);
            if (random.nextBoolean()) {
                tell(
                        new ConsultationClosed(facts(id, unit, regime, ConsultationState.CLOSED, published)),
                        3,
                        opened.plus(Duration.ofDays(21)));
            }
        }
        duty(id, unit, opened);
        if (random.nextBoolean()) {
            criticism(id, unit, opened);
        }
        for (int index = 0; index < comments; index++) {
            comment(id, unit, opened);
        }
        for (int index = 0; index < 3; index++) {
            feedback(unit, opened);
            apology(unit, opened);
            disclosure(unit);
        }
    }

    /** Some are passed on, some taken back, some answered; of those some are rated and some taken up again. */
    private void feedback(UnitRef unit, Instant opened) {
        UUID id = UUID.randomUUID();
        Instant received = opened.plusSeconds(random.nextInt(40 * 86_400));
        FeedbackFacts feedback = new FeedbackFacts(
                id,
                unit,
                oneOf(FeedbackKind.class),
                oneOf(FeedbackMatter.class),
                one(List.of("ENVIRONMENT", "TRAFFIC", "CONDUCT")),
                oneOf(FeedbackChannel.class),
                oneOf(ReporterKind.class),
                FeedbackState.RECEIVED,
                received,
                null,
                null,
                null,
                false,
                random.nextInt(4) == 0 ? UUID.randomUUID() : null);
        tell(new FeedbackReceived(feedback), 1, received);
        Instant accepted = received.plusSeconds(random.nextInt(5 * 86_400));
        switch (random.nextInt(4)) {
            case 0 -> tell(new FeedbackWithdrawn(in(FeedbackState.WITHDRAWN, feedback)), 2, accepted);
            case 1 -> tell(new FeedbackTransferred(in(FeedbackState.TRANSFERRED, feedback)), 2, accepted);
            case 2 -> tell(new FeedbackAccepted(in(FeedbackState.IN_PROGRESS, feedback)), 2, accepted);
            default -> answered(feedback, accepted);
        }
    }

    private void apology(UnitRef unit, Instant opened) {
        UUID id = UUID.randomUUID();
        UUID about = UUID.randomUUID();
        UUID duty = UUID.randomUUID();
        LocalDate missed = LocalDate.of(2026, 9, 18);
        Instant arisen = opened.plus(Duration.ofDays(20));
        tell(
                new ApologyDue(new ApologyFacts(
                        id, about, unit, duty, "FB.ANSWER", missed, ApologyState.DUE, arisen, null, null, null, null)),
                1,
                arisen);
        if (random.nextBoolean()) {
            Instant sent = arisen.plusSeconds(random.nextInt(5 * 86_400));
            ApologyCause cause = oneOf(ApologyCause.class);
            ApologyState state = cause == ApologyCause.OBJECTIVE ? ApologyState.CLOSED : ApologyState.SENT;
            tell(
                    new ApologySent(new ApologyFacts(
                            id, about, unit, duty, "FB.ANSWER", missed, state, arisen, cause, null, sent, null)),
                    2,
                    sent);
        }
    }

    private void disclosure(UnitRef unit) {
        UUID id = UUID.randomUUID();
        LocalDate decided = LocalDate.of(2026, 9, 7).plusDays(random.nextInt(20));
        LocalDate due = decided.plusDays(7);
        String group = "LAW10.11." + (1 + random.nextInt(14));
        DisclosureAudience audience = oneOf(DisclosureAudience.class);
        tell(
                new DisclosureRecorded(new DisclosureFacts(
                        id,
                        unit,
                        group,
                        group,
                        audience,
                        DisclosureState.DUE,
                        decided,
                        due,
                        Set.of(),
                        null,
                        null,
                        null,
                        "7")),
                1,
                VietnamTime.startOf(decided));
        if (random.nextBoolean()) {
            LocalDate published = decided.plusDays(random.nextInt(15));
            tell(
                    new DisclosurePublished(new DisclosureFacts(
                            id,
                            unit,
                            group,
                            group,
                            audience,
                            DisclosureState.PUBLISHED,
                            decided,
                            due,
                            EnumSet.of(DisclosureForm.POSTED, oneOf(DisclosureForm.class)),
                            published,
                            published,
                            published.plusDays(30),
                            null)),
                    2,
                    VietnamTime.startOf(published));
        }
    }

    private void answered(FeedbackFacts feedback, Instant accepted) {
        int version = 2;
        Instant answeredAt = accepted.plusSeconds(random.nextInt(100 * 86_400));
        FeedbackFacts answered = judged(feedback, FeedbackState.ANSWERED, answeredAt, null, false);
        tell(new FeedbackAnswered(answered), version++, answeredAt);
        if (random.nextBoolean()) {
            tell(
                    new FeedbackRated(
                            judged(feedback, FeedbackState.ANSWERED, answeredAt, 1 + random.nextInt(5), false)),
                    version++,
                    answeredAt);
        }
        if (random.nextBoolean()) {
            tell(
                    new FeedbackReopened(judged(feedback, FeedbackState.IN_PROGRESS, answeredAt, null, true)),
                    version,
                    answeredAt);
        }
    }

    private static FeedbackFacts in(FeedbackState state, FeedbackFacts feedback) {
        return judged(feedback, state, null, null, false);
    }

    private static FeedbackFacts judged(
            FeedbackFacts feedback,
            FeedbackState state,
            @Nullable Instant answeredAt,
            @Nullable Integer rating,
            boolean reopened) {
        return new FeedbackFacts(
                feedback.id(),
                feedback.unit(),
                feedback.kind(),
                feedback.matter(),
                feedback.field(),
                feedback.channel(),
                feedback.reporterKind(),
                state,
                feedback.receivedAt(),
                feedback.acceptedAt(),
                answeredAt,
                rating,
                reopened,
                feedback.predecessor());
    }

    private void comment(UUID consultation, UnitRef unit, Instant opened) {
        UUID id = UUID.randomUUID();
        @Nullable UnitRef home = random.nextInt(5) == 0 ? null : one(UNITS);
        AuthorKind kind = oneOf(AuthorKind.class);
        ConsultationForm channel = oneOf(ConsultationForm.class);
        Instant submitted =
                opened.plusSeconds(random.nextInt(40 * 86_400)).plusNanos(random.nextInt(1_000_000) * 1000L);
        Stance stance = oneOf(Stance.class);
        if (random.nextInt(6) == 0) {
            tell(
                    new CommentSubmitted(comment(
                            id,
                            consultation,
                            unit,
                            home,
                            kind,
                            channel,
                            stance,
                            CommentState.LATE,
                            submitted,
                            null,
                            null)),
                    1,
                    submitted);
            return;
        }
        tell(
                new CommentSubmitted(comment(
                        id,
                        consultation,
                        unit,
                        home,
                        kind,
                        channel,
                        stance,
                        CommentState.SUBMITTED,
                        submitted,
                        null,
                        null)),
                1,
                submitted);
        int version = 2;
        while (random.nextInt(3) == 0) {
            stance = oneOf(Stance.class);
            tell(
                    new CommentAmended(comment(
                            id,
                            consultation,
                            unit,
                            home,
                            kind,
                            channel,
                            stance,
                            CommentState.SUBMITTED,
                            submitted,
                            null,
                            null)),
                    version++,
                    submitted);
        }
        switch (random.nextInt(3)) {
            case 0 ->
                tell(
                        new CommentWithdrawn(comment(
                                id,
                                consultation,
                                unit,
                                home,
                                kind,
                                channel,
                                stance,
                                CommentState.WITHDRAWN,
                                submitted,
                                null,
                                null)),
                        version,
                        submitted);
            case 1 -> {
                // Some are answered anew: the later answer counts, on its own day.
                for (int answers = 1 + random.nextInt(2); answers > 0; answers--) {
                    Instant answered = submitted.plusSeconds(random.nextInt(100 * 86_400));
                    tell(
                            new CommentAnswered(comment(
                                    id,
                                    consultation,
                                    unit,
                                    home,
                                    kind,
                                    channel,
                                    stance,
                                    CommentState.ANSWERED,
                                    submitted,
                                    oneOf(Disposition.class),
                                    answered)),
                            version++,
                            answered);
                }
            }
            default -> {
                // Waits for its answer.
            }
        }
    }

    private void criticism(UUID consultation, UnitRef unit, Instant opened) {
        UUID id = UUID.randomUUID();
        Instant issued = opened.plusSeconds(random.nextInt(10 * 86_400));
        tell(
                new CriticismIssued(
                        new CriticismFacts(id, consultation, unit, CriticismState.AWAITING_ANSWER, issued, null)),
                1,
                issued);
        if (random.nextBoolean()) {
            Instant answered = issued.plusSeconds(random.nextInt(10 * 86_400));
            tell(
                    new CriticismAnswered(
                            new CriticismFacts(id, consultation, unit, CriticismState.ANSWERED, issued, answered)),
                    2,
                    answered);
        }
    }

    private void duty(UUID about, UnitRef unit, Instant opened) {
        UUID id = UUID.randomUUID();
        tell(new DutyOpened(duty(id, about, unit, DutyState.OPEN, opened, null, null)), 1, opened);
        tell(
                new DutyMoved(duty(id, about, unit, DutyState.OPEN, opened, null, null), LocalDate.of(2026, 10, 1)),
                2,
                opened);
        Instant breached = opened.plus(Duration.ofDays(70));
        switch (random.nextInt(3)) {
            case 0 -> tell(new DutyMet(duty(id, about, unit, DutyState.MET, opened, breached, null)), 3, breached);
            case 1 -> {
                tell(new DutyBreached(duty(id, about, unit, DutyState.BREACHED, opened, null, breached)), 3, breached);
                tell(
                        new DutyMet(duty(id, about, unit, DutyState.MET, opened, breached.plusSeconds(9), breached)),
                        4,
                        breached);
            }
            default ->
                tell(new DutyBreached(duty(id, about, unit, DutyState.BREACHED, opened, null, breached)), 3, breached);
        }
    }

    private void tell(Event event, long version, Instant time) {
        events.add(new Received<>(
                new Envelope(
                        UUID.randomUUID(),
                        EventCatalogue.type(event.getClass()),
                        "/hcm/consultation",
                        event.subject(),
                        version,
                        time,
                        null,
                        null,
                        null),
                event));
    }

    private static ConsultationFacts facts(
            UUID id, UnitRef unit, LegalRegime regime, ConsultationState state, @Nullable LocalDate published) {
        return new ConsultationFacts(
                id,
                unit,
                regime,
                "7",
                EnumSet.of(ConsultationForm.PORTAL),
                state,
                published,
                published == null ? null : published.plusDays(20));
    }

    private static CommentFacts comment(
            UUID id,
            UUID consultation,
            UnitRef unit,
            @Nullable UnitRef home,
            AuthorKind kind,
            ConsultationForm channel,
            Stance stance,
            CommentState state,
            Instant submitted,
            @Nullable Disposition disposition,
            @Nullable Instant answered) {
        return new CommentFacts(
                id, consultation, unit, home, kind, channel, stance, state, submitted, disposition, answered);
    }

    private static DutyFacts duty(
            UUID id,
            UUID about,
            UnitRef unit,
            DutyState state,
            Instant opened,
            @Nullable Instant met,
            @Nullable Instant breached) {
        return new DutyFacts(
                id,
                "CON.RESPOND",
                about,
                unit,
                null,
                LocalDate.of(2026, 10, 1),
                "Law 10/2022 art. 28(1)",
                state,
                opened,
                met,
                breached);
    }

    private static Instant instant(LocalDate day) {
        return Instant.parse(day + "T03:00:00Z");
    }

    private <E extends Enum<E>> E oneOf(Class<E> type) {
        return one(List.copyOf(EnumSet.allOf(type)));
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
