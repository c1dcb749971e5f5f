package vn.danchu.supervision.open311;

import static vn.danchu.supervision.SupervisionProblem.PAGE_UNREADABLE;
import static vn.danchu.supervision.SupervisionProblem.SPAN_TOO_LONG;
import static vn.danchu.supervision.SupervisionProblem.STATUS_UNREADABLE;
import static vn.danchu.supervision.SupervisionProblem.TIME_UNREADABLE;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.supervision.FeedbackState;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;
import vn.danchu.platform.time.VietnamTime;

/**
 * Which requests are asked for.
 *
 * @param wanted their identifiers; absent where it is not by them
 * @param services codes of fields; absent for all
 * @param states they are in; absent for all
 * @param sent between these; without bounds where only changes are asked for
 * @param changed between these; without bounds where it is not asked for
 * @param page from 1
 * @param size of a page
 */
@DomainRule
record RequestQuery(
        @Nullable List<UUID> wanted,
        @Nullable List<String> services,
        @Nullable List<FeedbackState> states,
        Span sent,
        Span changed,
        int page,
        int size) {

    /** Of the protocol. */
    static final int MOST = 1_000;

    private static final int LAST_PAGE = 10_000;
    private static final Duration LONGEST = Duration.ofDays(90);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    RequestQuery {
        wanted = wanted == null ? null : List.copyOf(wanted);
        services = services == null ? null : List.copyOf(services);
        states = states == null ? null : List.copyOf(states);
    }

    /**
     * A time between two moments, both in it.
     *
     * @param from absent where it has no beginning
     * @param until absent where it has no end
     */
    record Span(@Nullable Instant from, @Nullable Instant until) {

        static final Span UNBOUNDED = new Span(null, null);

        /** What a program asks for in days: nobody learns the hour of a day on which something was sent. */
        Span ofDays() {
            return new Span(
                    from == null ? null : VietnamTime.startOf(VietnamTime.dateOf(from)),
                    until == null ? null : VietnamTime.endOf(VietnamTime.dateOf(until)));
        }
    }

    /** One by its identifier, as it stands in an address; empty where that cannot be one. */
    static Optional<RequestQuery> one(String identifier) {
        return identifier(identifier)
                .map(id -> new RequestQuery(List.of(id), null, null, Span.UNBOUNDED, Span.UNBOUNDED, 1, 1));
    }

    /** What the words of an address ask for, or which of them cannot be read. */
    static Outcome<RequestQuery> of(RequestWords words, Instant now) {
        List<String> identifiers = split(words.serviceRequestIds());
        if (!identifiers.isEmpty()) {
            List<UUID> wanted = identifiers.stream()
                    .flatMap(text -> identifier(text).stream())
                    .limit(MOST)
                    .toList();
            return new Outcome.Done<>(new RequestQuery(wanted, null, null, Span.UNBOUNDED, Span.UNBOUNDED, 1, MOST));
        }
        Optional<Refusal> refusal = Stream.of(
                        time(words.startDate(), "start_date"),
                        time(words.endDate(), "end_date"),
                        time(words.updatedAfter(), "updated_after"),
                        time(words.updatedBefore(), "updated_before"),
                        statusIsKnown(words),
                        number(words.page(), LAST_PAGE, "page"),
                        number(words.pageSize(), MOST, "page_size"))
                .flatMap(Optional::stream)
                .findFirst();
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        Span changed = span(instant(words.updatedAfter()), instant(words.updatedBefore()));
        Span asked = span(instant(words.startDate()), instant(words.endDate()));
        boolean byChange = !changed.equals(Span.UNBOUNDED);
        Span sent = asked.equals(Span.UNBOUNDED) && !byChange ? new Span(now.minus(LONGEST), now) : asked;
        return tooLong(sent, "end_date")
                .or(() -> tooLong(changed, "updated_before"))
                .<Outcome<RequestQuery>>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Done<>(new RequestQuery(
                        null,
                        orAll(split(words.serviceCodes())),
                        states(words),
                        sent.ofDays(),
                        changed,
                        whole(words.page(), 1),
                        whole(words.pageSize(), MOST))));
    }

    long before() {
        return (page - 1L) * size;
    }

    /** One end is enough: the other lies as far away as it may. */
    private static Span span(@Nullable Instant from, @Nullable Instant until) {
        if (from == null && until == null) {
            return Span.UNBOUNDED;
        }
        return new Span(
                from == null && until != null ? until.minus(LONGEST) : from,
                until == null && from != null ? from.plus(LONGEST) : until);
    }

    private static Optional<Refusal> tooLong(Span span, String name) {
        Instant from = span.from();
        Instant until = span.until();
        return Refusal.of(SPAN_TOO_LONG, LONGEST.toDays())
                .at(name)
                .when(from != null
                        && until != null
                        && (until.isBefore(from)
                                || Duration.between(from, until).compareTo(LONGEST) > 0));
    }

    private static Optional<Refusal> time(@Nullable String text, String name) {
        return said(text)
                .filter(time -> W3cTime.read(time).isEmpty())
                .map(_ -> Refusal.of(TIME_UNREADABLE).at(name));
    }

    private static Optional<Refusal> statusIsKnown(RequestWords words) {
        return Refusal.of(STATUS_UNREADABLE)
                .at("status")
                .when(split(words.statuses()).stream()
                        .anyMatch(word -> PublicStatus.read(word).isEmpty()));
    }

    private static Optional<Refusal> number(@Nullable String text, int most, String name) {
        return said(text)
                .filter(digits -> !NUMBER.matcher(digits).matches()
                        || Integer.parseInt(digits) < 1
                        || Integer.parseInt(digits) > most)
                .map(_ -> Refusal.of(PAGE_UNREADABLE, most).at(name));
    }

    private static @Nullable List<FeedbackState> states(RequestWords words) {
        return orAll(split(words.statuses()).stream()
                .flatMap(word -> PublicStatus.read(word).stream())
                .distinct()
                .flatMap(status -> status.states().stream())
                .toList());
    }

    private static <T> @Nullable List<T> orAll(List<T> some) {
        return some.isEmpty() ? null : some;
    }

    private static Optional<UUID> identifier(String text) {
        return IDENTIFIER.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return said(text).flatMap(W3cTime::read).orElse(null);
    }

    private static int whole(@Nullable String text, int unsaid) {
        return said(text).map(Integer::valueOf).orElse(unsaid);
    }

    /** A name may be there several times, and several values behind it. */
    private static List<String> split(List<String> values) {
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).filter(words -> !words.isEmpty());
    }
}
