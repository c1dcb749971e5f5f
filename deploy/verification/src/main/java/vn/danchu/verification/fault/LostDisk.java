package vn.danchu.verification.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.danchu.verification.Asked;
import vn.danchu.verification.fault.ClientLog.Told;
import vn.danchu.verification.fault.Finding.Invariant;
import vn.danchu.verification.restore.Loss;
import vn.danchu.verification.restore.Place;
import vn.danchu.verification.restore.Restoration;
import vn.danchu.verification.rig.Rig;

/**
 * The disk of the databases is lost while people are at work; the platform goes back to the last that was archived, and people go
 * on. What was acknowledged before the last archived commit must be there, and everything else that is gone must be reported.
 */
final class LostDisk {

    static final String WORDS = "the disk of the databases lost, and restored to the last archived commit";

    private static final String POSTGRESQL = "postgresql";
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Rig rig;
    private final Records records;
    private final Restoration restoration;
    private final PrintStream out;
    private final int people;
    private final int comments;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param people at work
     * @param comments that are acknowledged between two steps
     */
    LostDisk(Rig rig, Records records, PrintStream out, int people, int comments) {
        this.rig = rig;
        this.records = records;
        this.out = out;
        this.people = people;
        this.comments = comments;
        this.restoration = new Restoration(
                // The table of the run is no place for how far copying is.
                Place.of(rig.workspace(), rig.file(Rig.CHECKPOINTS)),
                new PrintStream(OutputStream.nullOutputStream()),
                Clock.systemUTC());
    }

    /** Loses it and judges what is left. */
    List<Finding> strike(long seed) throws IOException, InterruptedException, SQLException {
        Map<String, Long> parked = Judgement.parked(rig);
        try (ClientLog log = new ClientLog(rig.file("clients").resolve("lost-disk"));
                Load load = new Load(rig, log, seed);
                StreamWatch stream = new StreamWatch(rig)) {
            load.open("Mất đĩa dữ liệu");
            load.start(people);
            load.await(comments);
            var _ = restoration.backUp();
            load.await(comments);
            Told archived = log.read();
            restoration.awaitArchived();
            load.await(comments);
            Told told = log.read();
            awaitTold();
            long begin = System.nanoTime();
            lose();
            Told last = log.read();
            Restoration.Restored restored = restoration.restore(restoration.before(Optional.empty()), Optional.empty());
            rig.release(POSTGRESQL);
            awaitDatabases();
            rig.services().forEach(rig::release);
            var _ = rig.awaitHealthy();
            out.printf(
                    "      back after %d s: %d events without a row, %d records offered again%n",
                    Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
                    restored.loss().events().size(),
                    restored.offeredAgain());
            load.await(comments);
            load.finish();
            Set<UUID> left = there();
            judge(archived, told, last, restored, left);
            records.catchUp();
            restored.loss().events().stream()
                    .filter(Loss.Event::withoutRow)
                    .forEach(event -> records.forget(
                            event.telling().topic(), event.telling().aggregate()));
            findings.addAll(new Judgement(rig, records, PATIENCE)
                    .of(known(log.read(), told, last, left), List.of(stream), parked));
        }
        return List.copyOf(findings);
    }

    /** Everything that is in an outbox now is on its topic when this returns. */
    private void awaitTold() throws IOException, InterruptedException, SQLException {
        long begin = System.nanoTime();
        Map<Contribution, Long> newest = new EnumMap<>(Contribution.class);
        for (Contribution kind : Contribution.values()) {
            newest.put(kind, number(kind, "select coalesce(max(sequence), 0) from platform.outbox"));
        }
        for (Contribution kind : Contribution.values()) {
            while (number(kind, "select count(*) from platform.outbox where sequence <= " + newest.get(kind)) > 0) {
                if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw new IOException("What was acknowledged is not told.");
                }
                Thread.sleep(LOOK);
            }
        }
    }

    private void awaitDatabases() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        while (true) {
            try {
                var _ = rig.databases().services();
                return;
            } catch (SQLException starting) {
                if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw new IOException("The restored databases do not answer.", starting);
                }
                Thread.sleep(LOOK);
            }
        }
    }

    /** The server dies with everything that stands on it, and its data are nowhere. */
    private void lose() throws IOException, InterruptedException {
        rig.services().forEach(rig::hold);
        rig.hold(POSTGRESQL);
        ProcessHandle keeper = rig.process(POSTGRESQL);
        Rig.kill(rig.postmaster());
        Path data = rig.workspace().postgresqlData();
        Files.move(data, data.resolveSibling("lost-disk"));
        for (String service : rig.services()) {
            Rig.kill(rig.process(service));
        }
        keeper.onExit().join();
    }

    private void judge(Told archived, Told told, Told last, Restoration.Restored restored, Set<UUID> left) {
        Set<UUID> gone = new HashSet<>();
        Map<UUID, Long> setBack = new HashMap<>();
        for (Loss.Event event : restored.loss().events()) {
            if (Contribution.isToldOn(event.telling().topic())) {
                if (event.withoutRow()) {
                    gone.add(event.telling().aggregate());
                } else {
                    // A row begins with version 0 and its events with 1.
                    setBack.put(event.telling().aggregate(), event.reached() - 1);
                }
            }
        }
        if (gone.isEmpty()) {
            find(Invariant.COMES_TO_REST, WORDS + " did not happen: nothing was lost");
        }
        archived.acknowledged().values().stream()
                .filter(id -> !left.contains(id))
                .forEach(id ->
                        find(Invariant.ACKNOWLEDGED_IS_THERE, "contribution " + id + " was archived and is not there"));
        archived.versions().forEach((id, version) -> {
            if (setBack.getOrDefault(id, version) < version) {
                find(
                        Invariant.ACKNOWLEDGED_IS_THERE,
                        "version " + version + " of contribution " + id + " was archived and is not there");
            }
        });
        told.acknowledged().values().stream()
                .filter(id -> !left.contains(id) && !gone.contains(id))
                .forEach(id ->
                        find(Invariant.ACKNOWLEDGED_IS_THERE, "contribution " + id + " is lost and in no report"));
        gone.stream()
                .filter(left::contains)
                .forEach(id -> find(
                        Invariant.NOTHING_ELSE_IS_THERE, "contribution " + id + " is reported as lost and is there"));
        if (!restored.loss().settled() || !restored.loss().untold().isEmpty()) {
            find(Invariant.ROWS_ARE_TOLD, "readers and owners were not brought to one story");
        }
        if (!restored.sound()) {
            find(Invariant.TRAIL_IS_SOUND, "a trail does not go on from where the backup saw it");
        }
        out.printf(
                "      contributions: %d archived and there, %d gone as reported, %d set back, %d acknowledged in the last moment%n",
                archived.acknowledged().size(),
                gone.size(),
                setBack.size(),
                last.acknowledged().size() - told.acknowledged().size());
    }

    /**
     * What people know, without what they know of what is lost. The last moment is that between the event and its topic: what was
     * acknowledged then is known to the person alone.
     */
    private static Told known(Told all, Told told, Told last, Set<UUID> left) {
        Map<UUID, UUID> acknowledged = new HashMap<>(all.acknowledged());
        acknowledged.values().removeIf(id -> last.acknowledged().containsValue(id) && !left.contains(id));
        Map<UUID, Long> versions = new HashMap<>(all.versions());
        last.versions().forEach((id, version) -> {
            if (!version.equals(told.versions().get(id))) {
                versions.remove(id);
            }
        });
        return new Told(acknowledged, all.refused(), all.unknown(), all.learned(), versions, all.sent());
    }

    private Set<UUID> there() throws SQLException {
        Set<UUID> there = new HashSet<>();
        for (Contribution kind : Contribution.values()) {
            try (Connection connection = rig.databases().connect(kind.service());
                    PreparedStatement statement = connection.prepareStatement("select id from " + kind.table());
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    there.add(row.getObject(1, UUID.class));
                }
            }
        }
        return there;
    }

    private long number(Contribution kind, String sql) throws SQLException {
        try (Connection connection = rig.databases().connect(kind.service())) {
            return Asked.number(connection, sql);
        }
    }

    private void find(Invariant invariant, String what) {
        findings.add(new Finding(invariant, what));
    }
}
