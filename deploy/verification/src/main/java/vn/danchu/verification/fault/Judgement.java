package vn.danchu.verification.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.verification.Asked;
import vn.danchu.verification.audit.Trails;
import vn.danchu.verification.fault.ClientLog.Told;
import vn.danchu.verification.fault.Finding.Invariant;
import vn.danchu.verification.reconcile.Comparison;
import vn.danchu.verification.reconcile.Report;
import vn.danchu.verification.rig.Rig;

/** Judges a run once things have come to rest: what the clients were told against the tables, the topics, the figures and the stream. */
final class Judgement {

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int SHOWN = 3;

    private final Rig rig;
    private final Records records;
    private final Duration patience;
    private final List<Finding> findings = new ArrayList<>();
    private int ofUnknownOutcome;

    /**
     * @param patience with what is under way
     */
    Judgement(Rig rig, Records records, Duration patience) {
        this.rig = rig;
        this.records = records;
        this.patience = patience;
    }

    /** How many events each service has parked. */
    static Map<String, Long> parked(Rig rig) throws SQLException {
        Map<String, Long> parked = new HashMap<>();
        for (String service : rig.services()) {
            parked.put(service, count(rig, service, "select count(*) from platform.parked_event"));
        }
        return parked;
    }

    /**
     * Judges.
     *
     * @param told what the clients know
     * @param streams the readers that stayed
     * @param parked how many events each service may have parked by now
     * @return what does not hold
     */
    List<Finding> of(Told told, Collection<StreamWatch> streams, Map<String, Long> parked)
            throws IOException, InterruptedException, SQLException {
        if (comesToRest()) {
            // Waits for the readers too.
            figures();
            records.catchUp();
            for (Contribution kind : Contribution.values()) {
                contributions(kind, told.of(kind));
            }
            versions();
            closings();
            for (StreamWatch stream : streams) {
                stream(stream);
            }
            trail();
        }
        Map<String, Long> now = parked(rig);
        if (!now.equals(parked)) {
            find(Invariant.NOTHING_GOOD_IS_PARKED, "parked " + now + ", not " + parked);
        }
        return List.copyOf(findings);
    }

    /** How many rows come from requests whose outcome no client ever learned; told once it has judged. */
    int ofUnknownOutcome() {
        return ofUnknownOutcome;
    }

    private boolean comesToRest() throws InterruptedException, SQLException {
        long giveUp = System.nanoTime() + patience.toNanos();
        Map<String, Long> unsent = unsent();
        while (unsent.values().stream().anyMatch(number -> number > 0)) {
            if (System.nanoTime() > giveUp) {
                find(Invariant.COMES_TO_REST, "not sent after " + patience.toSeconds() + " s: " + unsent);
                return false;
            }
            Thread.sleep(LOOK);
            unsent = unsent();
        }
        return true;
    }

    private Map<String, Long> unsent() throws SQLException {
        Map<String, Long> unsent = new HashMap<>();
        for (String service : rig.services()) {
            unsent.put(service, count(rig, service, "select count(*) from platform.outbox"));
        }
        return unsent;
    }

    private void contributions(Contribution kind, Told told) throws SQLException {
        if (told.acknowledged().isEmpty()) {
            find(Invariant.COMES_TO_REST, "no " + kind.word() + " was acknowledged, so that nothing is shown of any");
        }
        Map<UUID, Row> rows = rows(kind, told);
        acknowledged(kind, told, rows);
        nothingElse(kind, told, rows);
        told(kind, rows);
        taken(kind);
    }

    private void acknowledged(Contribution kind, Told told, Map<UUID, Row> rows) {
        Map<UUID, Long> byKey = new HashMap<>();
        rows.values().stream().map(Row::key).filter(key -> key != null).forEach(key -> byKey.merge(key, 1L, Long::sum));
        told.acknowledged().forEach((key, id) -> {
            Row row = rows.get(id);
            if (row == null) {
                find(Invariant.ACKNOWLEDGED_IS_THERE, kind.word() + " " + id + " was acknowledged and is not there");
            } else if (row.key() != null && !row.key().equals(key)) {
                find(Invariant.ACKNOWLEDGED_IS_THERE, kind.word() + " " + id + " was acknowledged under another key");
            } else if (row.version() < told.versions().getOrDefault(id, 0L)) {
                find(
                        Invariant.ACKNOWLEDGED_IS_THERE,
                        "version " + told.versions().get(id) + " of " + kind.word() + " " + id
                                + " was acknowledged, version " + row.version() + " is there");
            }
            if (byKey.getOrDefault(key, 0L) > 1) {
                find(Invariant.ACKNOWLEDGED_IS_THERE, "key " + key + " is more than one row");
            }
        });
    }

    private void nothingElse(Contribution kind, Told told, Map<UUID, Row> rows) {
        Set<UUID> known = new HashSet<>(told.acknowledged().values());
        Set<UUID> once = new HashSet<>();
        for (Row row : rows.values()) {
            if (known.contains(row.id())) {
                continue;
            }
            if (row.key() == null || !told.unknown().contains(row.key())) {
                find(
                        Invariant.NOTHING_ELSE_IS_THERE,
                        kind.word() + " " + row.id() + " comes from no request whose outcome is unknown");
                continue;
            }
            ofUnknownOutcome++;
            if (!once.add(row.key())) {
                find(Invariant.NOTHING_ELSE_IS_THERE, "key " + row.key() + " is more than one row");
            }
        }
    }

    /** Every row with all its versions, and nothing on the topic that is no row. */
    private void told(Contribution kind, Map<UUID, Row> rows) throws SQLException {
        Map<UUID, Map<Long, Set<String>>> events = records.of(kind.topic());
        rows.values().forEach(row -> {
            Map<Long, Set<String>> versions = events.getOrDefault(row.id(), Map.of());
            // A row begins with version 0 and its events with 1.
            if (versions.size() != row.version() + 1) {
                find(
                        Invariant.ROWS_ARE_TOLD,
                        kind.word() + " " + row.id() + " has been changed " + row.version()
                                + " times, the topic tells of versions " + new TreeSet<>(versions.keySet()));
            }
        });
        long all = count(rig, kind.service(), "select count(*) from " + kind.table());
        if (all != events.size()) {
            find(
                    Invariant.ROWS_ARE_TOLD,
                    all + " rows of " + kind.word() + " are there, the topic tells of " + events.size());
        }
    }

    private void versions() {
        for (String topic : records.topics()) {
            records.of(topic).forEach((aggregate, versions) -> {
                long first = versions.keySet().stream()
                        .mapToLong(Long::longValue)
                        .min()
                        .orElse(0);
                for (long version = first; version < first + versions.size(); version++) {
                    Set<String> ids = versions.getOrDefault(version, Set.of());
                    if (ids.size() != 1) {
                        find(
                                Invariant.VERSIONS_FOLLOW,
                                topic + ": version " + version + " of " + aggregate + " is told under " + ids.size()
                                        + " ids");
                    }
                }
            });
        }
    }

    /** Insight figures with what the owners tell: no event of a contribution is without its note there. */
    private void taken(Contribution kind) throws SQLException {
        Set<String> told = new HashSet<>();
        records.of(kind.topic()).values().forEach(versions -> versions.values().forEach(told::addAll));
        try (Connection connection = rig.databases().connect("insight");
                PreparedStatement statement = connection.prepareStatement("select event_id::text from platform.inbox");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                told.remove(row.getString(1));
            }
        }
        if (!told.isEmpty()) {
            find(
                    Invariant.TAKEN_ONCE,
                    told.size() + " events of " + kind.word() + " are on the topic and not noted as taken");
        }
    }

    /** Who came in time is counted, whoever else was on the way when the doors closed. */
    private void closings() throws SQLException {
        long wrong = count(rig, "consultation", """
            select count(*) from consultation.consultation c
            where counted_at_closing <> (
                select count(*) from consultation.comment m
                where m.consultation_id = c.id and m.submitted_at < c.closes_at and m.state <> 'LATE'
                    and (m.withdrawn_at is null or m.withdrawn_at >= c.closed_at))
            """);
        if (wrong > 0) {
            find(
                    Invariant.CLOSING_COUNTS_ALL,
                    wrong + " consultations were closed with another count than their comments");
        }
    }

    private void figures() throws IOException, InterruptedException, SQLException {
        Comparison comparison = Report.compare(rig.door(), rig.people(), rig.databases());
        comparison.differences().forEach(difference -> find(Invariant.FIGURES_AGREE, difference));
        if (comparison.compared() == 0) {
            find(Invariant.FIGURES_AGREE, "there was nothing to compare");
        }
    }

    /** What the stream is made of: the records that told something new, in the order of the topic. */
    private void stream(StreamWatch stream) throws IOException, InterruptedException {
        records.catchUp();
        Map<UUID, Long> newest = new HashMap<>();
        TreeSet<Long> changes = new TreeSet<>();
        for (Records.Figure figure : records.figures()) {
            if (newest.getOrDefault(figure.id(), 0L) < figure.version()) {
                newest.put(figure.id(), figure.version());
                changes.add(figure.offset());
            }
        }
        if (!changes.isEmpty() && !stream.reaches(changes.last(), patience)) {
            find(Invariant.STREAM_IS_WHOLE, "a reader does not see the last change, at " + changes.last());
            return;
        }
        long at = -1;
        boolean begun = false;
        for (StreamWatch.Seen seen : stream.seen()) {
            switch (seen.kind()) {
                case RESET -> begun = false;
                case SNAPSHOT -> {
                    if (begun && at >= 0) {
                        find(Invariant.STREAM_IS_WHOLE, "a snapshot came in the middle, without a reset");
                    }
                    at = seen.offset();
                    begun = true;
                }
                case CHANGE -> {
                    Long next = changes.higher(at);
                    if (next == null || seen.offset() != next) {
                        find(
                                Invariant.STREAM_IS_WHOLE,
                                "after " + at + " a reader saw " + seen.offset() + ", not " + next);
                    }
                    at = seen.offset();
                }
            }
        }
    }

    private void trail() throws SQLException, IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        if (!new Trails(rig.databases(), rig.file(Rig.CHECKPOINTS), out).verify()) {
            said.toString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("  "))
                    .forEach(line -> find(Invariant.TRAIL_IS_SOUND, line.strip()));
        }
    }

    private Map<UUID, Row> rows(Contribution kind, Told told) throws SQLException {
        try (Connection connection = rig.databases().connect(kind.service());
                PreparedStatement statement = connection.prepareStatement(kind.rows())) {
            Array matters = connection.createArrayOf("text", told.matters().toArray());
            Array ids = connection.createArrayOf(
                    "uuid", told.acknowledged().values().toArray());
            statement.setArray(1, matters);
            statement.setArray(2, ids);
            Map<UUID, Row> rows = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject("id", UUID.class);
                    rows.put(id, new Row(id, key(row.getString("text")), row.getLong("version")));
                }
            }
            return rows;
        }
    }

    private static @Nullable UUID key(@Nullable String text) {
        return text == null ? null : UUID.fromString(text.substring(text.lastIndexOf(Load.MARK) + Load.MARK.length()));
    }

    private static long count(Rig rig, String service, String sql) throws SQLException {
        try (Connection connection = rig.databases().connect(service)) {
            return Asked.number(connection, sql);
        }
    }

    private void find(Invariant invariant, String what) {
        if (findings.stream()
                        .filter(finding -> finding.invariant() == invariant)
                        .count()
                < SHOWN) {
            findings.add(new Finding(invariant, what));
        }
    }

    /**
     * A contribution in its owner's table.
     *
     * @param id of it
     * @param key under which it was sent, as its text tells; absent once withdrawn
     * @param version it has reached
     */
    private record Row(UUID id, @Nullable UUID key, long version) {}
}
