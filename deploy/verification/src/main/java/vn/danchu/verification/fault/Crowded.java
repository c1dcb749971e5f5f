package vn.danchu.verification.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.danchu.verification.Door;
import vn.danchu.verification.rig.Replicas;
import vn.danchu.verification.rig.Rig;

/** A service in several processes at once. */
final class Crowded {

    private static final Contribution KIND = Contribution.COMMENT;
    private static final String SERVICE = KIND.service();

    private Crowded() {}

    /**
     * Three processes. The one that holds the relay stands still; another takes over; the first wakes and goes on as if it still held
     * it: it can neither send nor delete.
     */
    record Zombie() implements Fault {

        private static final Duration LONGEST = Duration.ofMinutes(1);

        @Override
        public String words() {
            return "three replicas; the relay's holder freezes, is replaced, wakes";
        }

        @Override
        public Struck strike(Scene scene) throws IOException, InterruptedException, SQLException {
            Rig rig = scene.rig();
            ProcessHandle first = rig.process(SERVICE);
            try (Replicas replicas = rig.replicas(SERVICE, 2, Map.of())) {
                scene.load().through(KIND, everyDoor(rig, replicas));
                long holder = holder();
                Rig.signal("STOP", first);
                long next;
                try {
                    next = successor(holder);
                    scene.load().await(20);
                } finally {
                    Rig.signal("CONT", first);
                }
                scene.load().await(20);
                scene.load().through(KIND, List.of(rig.door()));
                return Struck.with("backend " + holder + " lost the lock, backend " + next + " has it");
            }
        }

        private static long successor(long holder) throws DidNotHappen, InterruptedException, SQLException {
            long giveUp = System.nanoTime() + LONGEST.toNanos();
            long next = holder();
            while (next == 0 || next == holder) {
                if (System.nanoTime() > giveUp) {
                    throw new DidNotHappen("nobody took over the relay");
                }
                Thread.sleep(Duration.ofMillis(100));
                next = holder();
            }
            return next;
        }

        /** The backend that has the lock of the relay; 0 for none. */
        private static long holder() throws SQLException {
            return Rig.ask("""
                select coalesce(max(pid), 0) from pg_locks join pg_stat_activity using (pid)
                where locktype = 'advisory' and granted and application_name = 'consultation-relay'
                """);
        }
    }

    /** A process whose clock is wrong works beside one whose clock is right. */
    record WrongClock(String offset) implements Fault {

        private static final Path LIBRARY = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1");

        /**
         * The clock on the wall is wrong, and the one that measures how long something takes is right. Without the last of these every
         * wait with a limit ends at once, and the process does nothing but wait.
         */
        private static final Map<String, String> ON_THE_WALL_ONLY = Map.of(
                "LD_PRELOAD", LIBRARY.toString(), "DONT_FAKE_MONOTONIC", "1", "FAKETIME_FORCE_MONOTONIC_FIX", "0");

        /** Less than a clock is wrong, more than a comment takes. */
        private static final Duration FAR = Duration.ofSeconds(20);

        @Override
        public String words() {
            return "a replica whose clock is wrong by " + offset;
        }

        @Override
        public Struck strike(Scene scene) throws IOException, InterruptedException, SQLException {
            if (!Files.exists(LIBRARY)) {
                throw new DidNotHappen("there is no libfaketime: apt-get install faketime");
            }
            Map<String, String> environment = new HashMap<>(ON_THE_WALL_ONLY);
            environment.put("FAKETIME", offset);
            try (Replicas replicas = scene.rig().replicas(SERVICE, 1, environment)) {
                Duration begin = newest(scene.rig());
                long started = System.nanoTime();
                long before = said(scene.rig(), "<", begin.minus(FAR));
                scene.load().through(KIND, everyDoor(scene.rig(), replicas));
                scene.load().await(40);
                scene.load().through(KIND, List.of(scene.rig().door()));
                Duration end = begin.plusNanos(System.nanoTime() - started);
                long wrong = offset.startsWith("+")
                        ? said(scene.rig(), ">", end.plus(FAR))
                        : said(scene.rig(), "<", begin.minus(FAR)) - before;
                if (wrong == 0) {
                    throw new DidNotHappen("no comment was taken by the wrong clock");
                }
                return Struck.with(wrong + " comments taken by the wrong clock");
            }
        }

        /** When the newest comment was made, by the clocks of the platform, since the epoch. */
        private static Duration newest(Rig rig) throws SQLException {
            return Duration.ofMillis(asked(
                    rig, "select (extract(epoch from max(submitted_at)) * 1000)::bigint from consultation.comment"));
        }

        /** Comments made before or after a moment. */
        private static long said(Rig rig, String side, Duration moment) throws SQLException {
            return asked(
                    rig,
                    "select count(*) from consultation.comment where submitted_at %s to_timestamp(%d / 1000.0)"
                            .formatted(side, moment.toMillis()));
        }

        private static long asked(Rig rig, String sql) throws SQLException {
            try (Connection connection = rig.databases().connect(SERVICE);
                    PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static List<Door> everyDoor(Rig rig, Replicas replicas) {
        List<Door> doors = new ArrayList<>(replicas.doors());
        doors.add(rig.door());
        return doors;
    }
}
