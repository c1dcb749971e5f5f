package vn.danchu.contracts;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.danchu.contracts.consultation.CommentEvent;
import vn.danchu.contracts.consultation.ConsultationEvent;
import vn.danchu.contracts.consultation.CriticismEvent;
import vn.danchu.contracts.directory.CommunityEvent;
import vn.danchu.contracts.directory.OrganisationEvent;
import vn.danchu.contracts.directory.RegisterRecorded;
import vn.danchu.contracts.directory.UnitEvent;
import vn.danchu.contracts.duty.DutyEvent;
import vn.danchu.contracts.insight.MeasureChanged;
import vn.danchu.contracts.rule.CalendarYearDecided;
import vn.danchu.contracts.rule.LocalRuleDecided;
import vn.danchu.contracts.supervision.ApologyEvent;
import vn.danchu.contracts.supervision.DisclosureEvent;
import vn.danchu.contracts.supervision.FeedbackEvent;

/**
 * Every event there is, with its names. It follows the sealed families down to their records, so that a new event of a
 * family is in it by itself; only a new family is added by hand.
 */
public final class EventCatalogue {

    private static final List<Class<? extends Event>> FAMILIES = List.of(
            UnitEvent.class,
            CommunityEvent.class,
            OrganisationEvent.class,
            RegisterRecorded.class,
            ConsultationEvent.class,
            CommentEvent.class,
            CriticismEvent.class,
            ApologyEvent.class,
            DisclosureEvent.class,
            FeedbackEvent.class,
            DutyEvent.class,
            MeasureChanged.class,
            LocalRuleDecided.class,
            CalendarYearDecided.class);

    private static final String SCHEMAS = "https://danchu.vn/schemas/";

    private static final Map<String, Class<? extends Event>> BY_TYPE = byType();

    private EventCatalogue() {}

    /** Every event record. */
    public static Set<Class<? extends Event>> events() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(BY_TYPE.values()));
    }

    /** The record of a wire type; empty for a type this release does not know, which a reader skips. */
    public static Optional<Class<? extends Event>> find(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** The wire type of an event: the envelope's {@code type}. */
    public static String type(Class<? extends Event> event) {
        return names(event).value();
    }

    /** The topic on which a service sends an event. */
    public static String topic(Class<? extends Event> event, String service) {
        return names(event).topic().replace(EventType.SERVICE, service);
    }

    /** The identity of an event's JSON Schema: the envelope's {@code dataschema}. */
    public static URI schema(Class<? extends Event> event) {
        return URI.create(SCHEMAS + type(event) + ".json");
    }

    private static EventType names(Class<? extends Event> event) {
        EventType names = event.getAnnotation(EventType.class);
        if (names == null) {
            throw new IllegalArgumentException(event.getName() + " is no event record: it has no @EventType");
        }
        return names;
    }

    private static Map<String, Class<? extends Event>> byType() {
        Map<String, Class<? extends Event>> types = new LinkedHashMap<>();
        FAMILIES.stream().flatMap(EventCatalogue::records).forEach(event -> {
            Class<? extends Event> other = types.put(type(event), event);
            if (other != null) {
                throw new IllegalStateException(type(event) + " names both " + other + " and " + event);
            }
        });
        return Collections.unmodifiableMap(types);
    }

    private static Stream<Class<? extends Event>> records(Class<? extends Event> event) {
        return event.isSealed()
                ? Stream.of(event.getPermittedSubclasses())
                        .<Class<? extends Event>>map(member -> member.asSubclass(Event.class))
                        .flatMap(EventCatalogue::records)
                : Stream.of(event);
    }
}
