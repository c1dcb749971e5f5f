package vn.danchu.insight.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import vn.danchu.contracts.Event;
import vn.danchu.contracts.EventCatalogue;
import vn.danchu.contracts.consultation.CommentEvent;
import vn.danchu.contracts.consultation.CommentFacts;
import vn.danchu.contracts.consultation.ConsultationEvent;
import vn.danchu.contracts.consultation.CriticismEvent;
import vn.danchu.contracts.duty.DutyEvent;
import vn.danchu.contracts.supervision.ApologyEvent;
import vn.danchu.contracts.supervision.DisclosureEvent;
import vn.danchu.contracts.supervision.FeedbackEvent;
import vn.danchu.insight.consultation.CellChanges;
import vn.danchu.insight.consultation.ConsultationCells;
import vn.danchu.insight.measure.Contributions;
import vn.danchu.insight.measure.Counters;
import vn.danchu.insight.projection.FactTable.Replaced;
import vn.danchu.insight.projection.FactTable.Told;
import vn.danchu.insight.projection.Facts.DatedConsultation;
import vn.danchu.platform.event.Envelope;
import vn.danchu.platform.event.EventHandler;
import vn.danchu.platform.event.Received;
import vn.danchu.platform.time.VietnamTime;

/**
 * Events into facts, and facts into figures. Totals rest on the versions of the subjects alone: a repeated, older or
 * overtaken event changes nothing, whatever the broker does.
 *
 * <p>Kinds are taken in one fixed order, and within each kind rows in the order of their keys.
 */
@ApplicationScoped
class Projection implements EventHandler {

    private static final Set<Class<?>> FAMILIES = Set.of(
            ConsultationEvent.class,
            CommentEvent.class,
            CriticismEvent.class,
            FeedbackEvent.class,
            ApologyEvent.class,
            DisclosureEvent.class,
            DutyEvent.class);

    private final Counters counters;
    private final ConsultationCells cells;

    Projection(Counters counters, ConsultationCells cells) {
        this.counters = counters;
        this.cells = cells;
    }

    @Override
    public Set<Class<? extends Event>> types() {
        return EventCatalogue.events().stream()
                .filter(event -> FAMILIES.stream().anyMatch(family -> family.isAssignableFrom(event)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void apply(List<Received<?>> events, Connection connection) throws SQLException {
        Changes changes = new Changes(connection);
        changes.keep(
                Facts.CONSULTATIONS,
                newest(
                        events,
                        ConsultationEvent.class,
                        (event, envelope) ->
                                new DatedConsultation(event.consultation(), VietnamTime.dateOf(envelope.time()))),
                fact -> Contributions.of(fact.consultation(), fact.toldOn()));
        List<Replaced<CommentFacts>> comments = changes.keep(
                Facts.COMMENTS,
                newest(events, CommentEvent.class, (event, envelope) -> event.comment()),
                Contributions::of);
        changes.keep(
                Facts.CRITICISMS,
                newest(events, CriticismEvent.class, (event, envelope) -> event.criticism()),
                Contributions::of);
        changes.keep(
                Facts.FEEDBACK,
                newest(events, FeedbackEvent.class, (event, envelope) -> event.feedback()),
                Contributions::of);
        changes.keep(
                Facts.APOLOGIES,
                newest(events, ApologyEvent.class, (event, envelope) -> event.apology()),
                Contributions::of);
        changes.keep(
                Facts.DISCLOSURES,
                newest(events, DisclosureEvent.class, (event, envelope) -> event.disclosure()),
                Contributions::of);
        changes.keep(
                Facts.DUTIES, newest(events, DutyEvent.class, (event, envelope) -> event.duty()), Contributions::of);
        cells.apply(connection, cellChanges(comments));
        counters.apply(connection, changes.counts());
    }

    /** The newest version of each subject in the batch: what it overtakes in the same batch need not be written. */
    private static <E extends Event, F> List<Told<F>> newest(
            List<Received<?>> events, Class<E> family, BiFunction<E, Envelope, F> fact) {
        Map<UUID, Received<?>> newest = new LinkedHashMap<>();
        for (Received<?> received : events) {
            if (family.isInstance(received.event())) {
                newest.merge(received.event().subject(), received, Projection::newer);
            }
        }
        return newest.values().stream()
                .map(received ->
                        new Told<>(received.envelope(), fact.apply(family.cast(received.event()), received.envelope())))
                .toList();
    }

    private static Received<?> newer(Received<?> one, Received<?> other) {
        return one.envelope().aggregateVersion() < other.envelope().aggregateVersion() ? other : one;
    }

    private static CellChanges cellChanges(List<Replaced<CommentFacts>> comments) {
        CellChanges changes = new CellChanges();
        for (Replaced<CommentFacts> comment : comments) {
            if (comment.before() != null) {
                changes.subtract(comment.before());
            }
            changes.add(comment.after());
        }
        return changes;
    }
}
