package vn.danchu.verification.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.danchu.verification.Door;
import vn.danchu.verification.rig.Replicas;
import vn.danchu.verification.rig.Rig;

/** A service in several processes at once. */
final class Crowded {

    private static final String SERVICE = "consultation";

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
                scene.load().through(everyDoor(rig, replicas));
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
                scene.load().through(List.of(rig.door()));
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

        @Override
        public String words() {
            return "a replica whose clock is wrong by " + offset;
        }

        @Override
        public Struck strike(Scene scene) throws IOException, InterruptedException {
            if (!Files.exists(LIBRARY)) {
                throw new DidNotHappen("there is no libfaketime: apt-get install faketime");
            }
            Map<String, String> environment =
                    Map.of("LD_PRELOAD", LIBRARY.toString(), "FAKETIME", offset, "DONT_FAKE_MONOTONIC", "1");
            try (Replicas replicas = scene.rig().replicas(SERVICE, 1, environment)) {
                scene.load().through(everyDoor(scene.rig(), replicas));
                scene.load().await(40);
                scene.load().through(List.of(scene.rig().door()));
            }
            return Struck.with("both took comments");
        }
    }

    private static List<Door> everyDoor(Rig rig, Replicas replicas) {
        List<Door> doors = new ArrayList<>(replicas.doors());
        doors.add(rig.door());
        return doors;
    }
}
