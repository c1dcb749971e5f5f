package vn.danchu.verification.fault;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import vn.danchu.verification.rig.Rig;

/** What the services stand on gives way. */
final class Outages {

    private static final String POSTGRESQL = "postgresql";
    private static final String KAFKA = "kafka";

    private Outages() {}

    /** PostgreSQL ends as by {@code pg_ctl stop -m immediate}: without a checkpoint, its clients cut off; it comes back by itself. */
    record DatabaseCrash() implements Fault {

        @Override
        public String words() {
            return "PostgreSQL stopped at once (immediate)";
        }

        @Override
        public Struck strike(Scene scene) throws IOException, InterruptedException {
            ProcessHandle keeper = scene.rig().process(POSTGRESQL);
            ProcessHandle server = scene.rig().postmaster();
            Rig.signal("QUIT", server);
            Recovery recovery = new Recovery(POSTGRESQL, scene.rig().awaitNext(POSTGRESQL, keeper));
            if (server.isAlive()) {
                throw new DidNotHappen("PostgreSQL lives on");
            }
            return Struck.with("server " + server.pid() + " gone", recovery);
        }
    }

    /** Every connection to the databases of the services is ended by the server. */
    record BackendsEnded() implements Fault {

        private static final String END = """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
            where pid <> pg_backend_pid() and usename ~ '_(application|worker)$'
            """;

        @Override
        public String words() {
            return "all connections ended by the database";
        }

        @Override
        public Struck strike(Scene scene) throws IOException, InterruptedException, SQLException {
            long ended = Rig.ask(END);
            if (ended == 0) {
                throw new DidNotHappen("there was no connection");
            }
            var _ = scene.rig().awaitHealthy();
            return Struck.with(ended + " connections ended");
        }
    }

    /** The database or the broker is away for a while. The services bear it: they wait, and set nothing aside. */
    record Away(String part, Duration duration) implements Fault {

        static Away database(Duration duration) {
            return new Away(POSTGRESQL, duration);
        }

        static Away broker(Duration duration) {
            return new Away(KAFKA, duration);
        }

        @Override
        public String words() {
            return part + " away for " + duration.toSeconds() + " s";
        }

        @Override
        public Struck strike(Scene scene) throws IOException, InterruptedException {
            Rig rig = scene.rig();
            ProcessHandle keeper = rig.process(part);
            rig.hold(part);
            int before;
            int during;
            try {
                if (part.equals(POSTGRESQL)) {
                    Rig.signal("QUIT", rig.postmaster());
                } else {
                    Rig.kill(keeper);
                }
                before = scene.load().acknowledged();
                Thread.sleep(duration);
                during = scene.load().acknowledged() - before;
            } finally {
                rig.release(part);
            }
            Recovery recovery = new Recovery(part, rig.awaitNext(part, keeper));
            if (part.equals(KAFKA) && during == 0) {
                throw new DidNotHappen(
                        "nothing was acknowledged while the broker was away, which no comment waits for");
            }
            return Struck.with("meanwhile " + during + " contributions acknowledged", recovery);
        }
    }

    /** The holder of the relay stands still until its lock has gone, then goes on as if nothing had happened. */
    record FrozenRelay(String service) implements Fault {

        private static final Duration LONGEST = Duration.ofSeconds(40);

        @Override
        public String words() {
            return service + " stands still until its relay has lost the lock, then goes on";
        }

        @Override
        public Struck strike(Scene scene) throws IOException, InterruptedException, SQLException {
            ProcessHandle process = scene.rig().process(service);
            long begin = System.nanoTime();
            Rig.signal("STOP", process);
            try {
                while (holders() > 0) {
                    if (System.nanoTime() - begin > LONGEST.toNanos()) {
                        throw new DidNotHappen("the relay kept its lock for " + LONGEST.toSeconds() + " s");
                    }
                    Thread.sleep(Duration.ofMillis(200));
                }
            } finally {
                Rig.signal("CONT", process);
            }
            long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
            var _ = scene.rig().awaitHealthy();
            return Struck.with("lock lost after " + seconds + " s");
        }

        private long holders() throws SQLException {
            return Rig.ask(
                    "select count(*) from pg_stat_activity where application_name = '%s-relay'".formatted(service));
        }
    }
}
