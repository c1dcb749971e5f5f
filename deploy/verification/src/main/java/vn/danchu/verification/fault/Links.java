package vn.danchu.verification.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import vn.danchu.local.part.Addresses;
import vn.danchu.verification.rig.PacketFilter;
import vn.danchu.verification.rig.PacketFilter.Way;
import vn.danchu.verification.rig.SlowLink;

/** What lies between the services and what they stand on gives way; at both ends everybody lives. */
final class Links {

    private Links() {}

    /** What the services stand on. */
    enum End {
        DATABASE(Addresses.POSTGRESQL_PORT),
        BROKER(Addresses.kafka(1));

        private final int port;

        End(int port) {
            this.port = port;
        }

        String words() {
            return switch (this) {
                case DATABASE -> "the database";
                case BROKER -> "the broker";
            };
        }
    }

    /** What is lost on the way. */
    enum Loss {
        /** What is asked does not arrive, and so nothing is answered. */
        EVERYTHING,
        /** What is asked arrives and is done; whoever asked never learns of it. */
        ANSWERS;

        private Set<Way> ways() {
            return switch (this) {
                case EVERYTHING -> Set.of(Way.THERE, Way.BACK);
                case ANSWERS -> Set.of(Way.BACK);
            };
        }

        private String words(End end) {
            return switch (this) {
                case EVERYTHING -> "to and from " + end.words();
                case ANSWERS -> "from " + end.words() + ": answers lost";
            };
        }
    }

    /** No packet passes for a while, in one direction or in both. Nobody is told: only time says that nobody answers. */
    record Cut(End end, Loss loss, Duration duration) implements Fault {

        @Override
        public String words() {
            return "network cut " + loss.words(end) + ", " + duration.toSeconds() + " s";
        }

        @Override
        public Struck strike(Scene scene) throws IOException, InterruptedException {
            int before = scene.load().acknowledged();
            long dropped;
            try (PacketFilter cut = cut()) {
                Thread.sleep(duration);
                dropped = cut.dropped();
            }
            int during = scene.load().acknowledged() - before;
            if (dropped == 0) {
                throw new DidNotHappen("no packet came by");
            }
            if (end == End.BROKER && during == 0) {
                throw new DidNotHappen(
                        "nothing was acknowledged while the broker was cut off, which no comment waits for");
            }
            var _ = scene.rig().awaitHealthy();
            return Struck.with(dropped + " packets dropped, meanwhile " + during + " contributions acknowledged");
        }

        private PacketFilter cut() throws IOException, InterruptedException {
            try {
                return PacketFilter.drop(end.port, loss.ways());
            } catch (IOException forbidden) {
                throw new DidNotHappen("the packet filter cannot be used (WITHOUT=\"network cut\" leaves it out): "
                        + forbidden.getMessage());
            }
        }
    }

    /** What goes to and fro waits in a line. */
    record Slow(End end, int kilobits, Duration duration) implements Fault {

        @Override
        public String words() {
            return "slow network to and from %s, %d kbit/s for %d s"
                    .formatted(end.words(), kilobits, duration.toSeconds());
        }

        @Override
        public Struck strike(Scene scene) throws IOException, InterruptedException {
            int before = scene.load().acknowledged();
            long waited;
            try (SlowLink slow = slow()) {
                Thread.sleep(duration);
                waited = slow.waited();
            }
            int during = scene.load().acknowledged() - before;
            if (waited == 0) {
                throw new DidNotHappen("no packet had to wait");
            }
            var _ = scene.rig().awaitHealthy();
            return Struck.with(waited + " times a packet waited, meanwhile " + during + " contributions acknowledged");
        }

        private SlowLink slow() throws IOException, InterruptedException {
            try {
                return SlowLink.of(end.port, kilobits);
            } catch (IOException forbidden) {
                throw new DidNotHappen("the traffic control cannot be used (WITHOUT=\"slow network\" leaves it out): "
                        + forbidden.getMessage());
            }
        }
    }
}
