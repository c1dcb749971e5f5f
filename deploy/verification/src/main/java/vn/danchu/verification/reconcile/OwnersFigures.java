package vn.danchu.verification.reconcile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.danchu.verification.ServiceDatabases;

/**
 * What the owners' tables say: plain {@code GROUP BY} over the rows of the services that own them. It shares no line and no table
 * with insight.
 */
final class OwnersFigures implements AutoCloseable {

    private static final String COMMENTS = """
            select c.unit_code || '@' || c.unit_valid_from, (m.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date::text, m.author_kind, m.channel,
                m.stance, count(*)
            from consultation.comment m join consultation.consultation c on c.id = m.consultation_id
            where m.state in (%s)
            group by 1, 2, 3, 4, 5
            """;
    private static final String RESPONSES = """
            select c.unit_code || '@' || c.unit_valid_from, (m.answered_at at time zone 'Asia/Ho_Chi_Minh')::date::text, m.author_kind,
                m.disposition, m.stance, %s
            from consultation.comment m join consultation.consultation c on c.id = m.consultation_id
            where m.state = 'ANSWERED'
            group by 1, 2, 3, 4, 5
            """;

    /** Feedback that was not taken back, where its author brought it or where another unit passed it on to. */
    private static final String FEEDBACK = """
            select f.unit_code || '@' || f.unit_valid_from, (f.received_at at time zone 'Asia/Ho_Chi_Minh')::date::text, %s, count(*)
            from supervision.feedback f
            where f.state <> 'WITHDRAWN' and f.predecessor is %s null
            group by %s
            """;
    /** Feedback whose answer stands. */
    private static final String ANSWERS = """
            select unit, answered_on, %1$s, %2$s
            from (
                select f.*, f.unit_code || '@' || f.unit_valid_from as unit,
                    (f.answered_at at time zone 'Asia/Ho_Chi_Minh')::date::text as answered_on,
                    floor(extract(epoch from f.answered_at - f.received_at))::bigint as seconds
                from supervision.feedback f
                where f.state = 'ANSWERED'
            ) as answered
            where %3$s
            group by 1, 2, 3, 4
            """;

    private static final String WITHIN_DAYS = """
            coalesce((select min(bound)::text from unnest(array[1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 90]) as bound
                where seconds <= bound * 86400), 'longer')""";

    private static final Set<String> CONSULTATION = Set.of("consultation");
    private static final Set<String> SUPERVISION = Set.of("supervision");
    /** Those that owe something. */
    private static final Set<String> DUTIES = Set.of("consultation", "supervision");

    private static final List<List<String>> ROLL_UPS = List.of(List.of("unit"), List.of("day"), List.of());

    private final SortedMap<String, Connection> connections = new TreeMap<>();

    OwnersFigures(ServiceDatabases databases) throws SQLException {
        for (String service : DUTIES) {
            Connection connection = databases.connect(service);
            connection.setReadOnly(true);
            connections.put(service, connection);
        }
    }

    /**
     * A measure as it is asked for and as it is added up here.
     *
     * @param name of the measure
     * @param owners services that have the rows; what they say is added up
     * @param groupBy how the city asks for it: the columns of the SQL but the last, in their order
     * @param sql columns of the key, then the value
     */
    record Question(String name, Set<String> owners, List<String> groupBy, String sql) {

        /** The same figures added up: those of a city, of a unit, of a day. */
        Question rolledUp(List<String> by) {
            String columns = by.stream().map(part -> '"' + part + '"').collect(Collectors.joining(", "));
            String all = groupBy.stream().map(part -> '"' + part + "\", ").collect(Collectors.joining());
            return new Question(
                    name,
                    owners,
                    by,
                    "select " + (by.isEmpty() ? "" : columns + ", ") + "coalesce(sum(value), 0)::bigint from (" + sql
                            + ") as figures(" + all + "value)" + (by.isEmpty() ? "" : " group by " + columns));
        }

        /** How a report names it. */
        String title() {
            return name + (groupBy.isEmpty() ? " altogether" : " by " + String.join(", ", groupBy));
        }
    }

    /** Every measure there is, in full and added up by unit, by day and altogether. */
    static List<Question> questions() {
        return measures().stream()
                .flatMap(measure -> Stream.concat(
                        Stream.of(measure),
                        ROLL_UPS.stream()
                                .filter(by -> measure.groupBy().containsAll(by))
                                .map(measure::rolledUp)))
                .toList();
    }

    private static List<Question> measures() {
        return List.of(
                new Question(
                        "comments",
                        CONSULTATION,
                        List.of("unit", "day", "authorKind", "channel", "stance"),
                        COMMENTS.formatted("'SUBMITTED', 'ANSWERED'")),
                new Question(
                        "late-comments",
                        CONSULTATION,
                        List.of("unit", "day", "authorKind", "channel", "stance"),
                        COMMENTS.formatted("'LATE'")),
                new Question(
                        "responses",
                        CONSULTATION,
                        List.of("unit", "day", "authorKind", "disposition", "stance"),
                        RESPONSES.formatted("count(*)")),
                new Question(
                        "response-seconds",
                        CONSULTATION,
                        List.of("unit", "day", "authorKind", "disposition", "stance"),
                        RESPONSES.formatted("sum(floor(extract(epoch from m.answered_at - m.submitted_at)))::bigint")),
                new Question("response-times", CONSULTATION, List.of("unit", "day", "withinDays"), """
                        select unit, answered_on, coalesce(
                            (select min(bound)::text from unnest(array[1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 90]) as bound
                                where seconds <= bound * 86400), 'longer'), count(*)
                        from (
                            select c.unit_code || '@' || c.unit_valid_from as unit,
                                (m.answered_at at time zone 'Asia/Ho_Chi_Minh')::date::text as answered_on,
                                floor(extract(epoch from m.answered_at - m.submitted_at)) as seconds
                            from consultation.comment m join consultation.consultation c on c.id = m.consultation_id
                            where m.state = 'ANSWERED'
                        ) as answered
                        group by 1, 2, 3
                        """),
                // A consultation that is not published has no day in its own table.
                new Question("consultations", CONSULTATION, List.of("unit", "regime", "state"), """
                        select unit_code || '@' || unit_valid_from, regime, state, count(*) from consultation.consultation
                        where state <> 'DRAFT' group by 1, 2, 3
                        """),
                new Question("criticisms-issued", CONSULTATION, List.of("unit", "day"), """
                        select unit_code || '@' || unit_valid_from, (received_at at time zone 'Asia/Ho_Chi_Minh')::date::text, count(*)
                        from consultation.criticism group by 1, 2
                        """),
                new Question("criticisms-answered", CONSULTATION, List.of("unit", "day"), """
                        select unit_code || '@' || unit_valid_from, (answered_at at time zone 'Asia/Ho_Chi_Minh')::date::text, count(*)
                        from consultation.criticism where answered_at is not null group by 1, 2
                        """),
                new Question(
                        "feedback",
                        SUPERVISION,
                        List.of("unit", "day", "authorKind", "channel", "kind", "matter", "field", "state"),
                        FEEDBACK.formatted(
                                "f.reporter_kind, f.channel, f.kind, f.matter, f.field, f.state",
                                "",
                                "1, 2, 3, 4, 5, 6, 7, 8")),
                new Question(
                        "feedback-taken-over",
                        SUPERVISION,
                        List.of("unit", "day", "kind", "field", "state"),
                        FEEDBACK.formatted("f.kind, f.field, f.state", "not", "1, 2, 3, 4, 5")),
                new Question(
                        "feedback-answers",
                        SUPERVISION,
                        List.of("unit", "day", "kind", "field"),
                        ANSWERS.formatted("kind, field", "count(*)", "true")),
                new Question(
                        "feedback-answer-seconds",
                        SUPERVISION,
                        List.of("unit", "day", "kind", "field"),
                        ANSWERS.formatted("kind, field", "sum(seconds)::bigint", "true")),
                new Question(
                        "feedback-answer-times",
                        SUPERVISION,
                        List.of("unit", "day", "field", "withinDays"),
                        ANSWERS.formatted("field, " + WITHIN_DAYS, "count(*)", "true")),
                new Question(
                        "feedback-ratings",
                        SUPERVISION,
                        List.of("unit", "day", "field", "rating"),
                        ANSWERS.formatted("field, rating::text", "count(*)", "rating is not null")),
                new Question("apologies", SUPERVISION, List.of("unit", "day", "code", "state"), """
                        select unit_code || '@' || unit_valid_from, (arisen_at at time zone 'Asia/Ho_Chi_Minh')::date::text, code, state,
                            count(*)
                        from supervision.apology group by 1, 2, 3, 4
                        """),
                new Question("apology-letters", SUPERVISION, List.of("unit", "day", "code", "cause"), """
                        select unit_code || '@' || unit_valid_from, (sent_at at time zone 'Asia/Ho_Chi_Minh')::date::text, code, cause,
                            count(*)
                        from supervision.apology where sent_at is not null group by 1, 2, 3, 4
                        """),
                new Question("disclosures", SUPERVISION, List.of("unit", "day", "group", "state"), """
                        select unit_code || '@' || unit_valid_from, decided_on::text, group_code, state, count(*)
                        from supervision.disclosure where audience = 'PUBLIC' group by 1, 2, 3, 4
                        """),
                new Question("disclosures-published", SUPERVISION, List.of("unit", "day", "group", "standing"), """
                        select unit_code || '@' || unit_valid_from, first_published_on::text, group_code,
                            case when first_published_on > due_on then 'MET_LATE' else 'MET' end, count(*)
                        from supervision.disclosure where audience = 'PUBLIC' and first_published_on is not null group by 1, 2, 3, 4
                        """),
                new Question("disclosure-forms", SUPERVISION, List.of("unit", "day", "group", "form"), """
                        select unit_code || '@' || unit_valid_from, first_published_on::text, group_code, form, count(*)
                        from supervision.disclosure cross join unnest(forms) as form
                        where audience = 'PUBLIC' and first_published_on is not null group by 1, 2, 3, 4
                        """),
                new Question("duties", DUTIES, List.of("unit", "day", "code", "standing"), """
                        select unit_code || '@' || unit_valid_from, (opened_at at time zone 'Asia/Ho_Chi_Minh')::date::text, code,
                            state || case when state = 'MET' and breached_at is not null then '_LATE' else '' end,
                            count(*)
                        from platform.duty group by 1, 2, 3, 4
                        """),
                new Question("duty-breaches", DUTIES, List.of("unit", "day", "code"), """
                        select unit_code || '@' || unit_valid_from, (breached_at at time zone 'Asia/Ho_Chi_Minh')::date::text, code, count(*)
                        from platform.duty where breached_at is not null group by 1, 2, 3
                        """));
    }

    /** The figures of a measure, each under the unit that has it today: the key's parts, joined, to the value. */
    SortedMap<String, Long> figures(Question question) throws SQLException {
        SortedMap<String, Long> figures = new TreeMap<>();
        for (String owner : question.owners()) {
            Connection connection = connection(owner);
            Succession succession = Succession.read(connection);
            try (PreparedStatement statement = connection.prepareStatement(question.sql())) {
                read(
                                statement,
                                question.groupBy().stream()
                                        .<UnaryOperator<String>>map(part ->
                                                part.equals("unit") ? succession::heir : UnaryOperator.identity())
                                        .toList())
                        .forEach((key, value) -> figures.merge(key, value, Long::sum));
            }
        }
        return figures;
    }

    /** Every consultation that has been told of. */
    List<UUID> consultations() throws SQLException {
        try (PreparedStatement statement = connection("consultation")
                        .prepareStatement(
                                "select id from consultation.consultation where state <> 'DRAFT' order by id");
                ResultSet rows = statement.executeQuery()) {
            List<UUID> consultations = new ArrayList<>();
            while (rows.next()) {
                consultations.add(rows.getObject(1, UUID.class));
            }
            return consultations;
        }
    }

    /** Comments of one consultation by the commune of their authors when they wrote, and by everything else. */
    SortedMap<String, Long> cells(UUID consultation) throws SQLException {
        try (PreparedStatement statement = connection("consultation").prepareStatement("""
                select coalesce(unit_code || '@' || unit_valid_from, '-'), author_kind, channel, stance, state, coalesce(disposition, ''), count(*)
                from consultation.comment where consultation_id = ? group by 1, 2, 3, 4, 5, 6
                """)) {
            statement.setObject(1, consultation);
            return read(statement, Collections.nCopies(6, UnaryOperator.identity()));
        }
    }

    /** Events that were not sent yet. */
    long unsent() throws SQLException {
        long unsent = 0;
        for (Connection connection : connections.values()) {
            try (PreparedStatement statement = connection.prepareStatement("select count(*) from platform.outbox");
                    ResultSet row = statement.executeQuery()) {
                unsent += row.next() ? row.getLong(1) : 0;
            }
        }
        return unsent;
    }

    private Connection connection(String service) {
        return Objects.requireNonNull(connections.get(service));
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections.values()) {
            connection.close();
        }
    }

    /** Rows whose keys become the same are added up. */
    private static SortedMap<String, Long> read(PreparedStatement statement, List<UnaryOperator<String>> parts)
            throws SQLException {
        SortedMap<String, Long> figures = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                List<String> key = new ArrayList<>();
                for (int part = 0; part < parts.size(); part++) {
                    key.add(parts.get(part).apply(rows.getString(part + 1)));
                }
                long value = rows.getLong(parts.size() + 1);
                // A sum over nothing is nought; a group of nothing is no group.
                if (value != 0 || parts.isEmpty()) {
                    figures.merge(String.join(" ", key), value, Long::sum);
                }
            }
        }
        return figures;
    }
}
