package vn.danchu.verification.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import vn.danchu.verification.rig.Rig;
import vn.danchu.verification.rig.SmallDisk;

/** Disks without room. */
final class Disks {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final String FULL = "No space left on device";

    private Disks() {}

    /** The disk of a part is full for a while. What is refused is refused; what was acknowledged is there when there is room again. */
    record Full(String part, Duration duration) implements Fault {

        private static final int COMMENTS_AFTERWARDS = 20;

        @Override
        public String words() {
            return "full disk of " + part + ", for " + duration.toSeconds() + " s from its first complaint";
        }

        @Override
        public Struck strike(Scene scene) throws IOException, InterruptedException {
            Rig rig = scene.rig();
            SmallDisk disk = disk(rig);
            ProcessHandle process = rig.process(part);
            Map<Integer, Integer> before = scene.load().failures();
            long complained = complaints(rig);
            try {
                var _ = disk.fill();
                awaitComplaint(rig, disk, complained);
                long until = System.nanoTime() + duration.toNanos();
                while (System.nanoTime() < until) {
                    var _ = disk.fill();
                    Thread.sleep(LOOK);
                }
            } finally {
                disk.free();
            }
            long complaints = complaints(rig) - complained;
            Map<Integer, Integer> failures = new TreeMap<>(scene.load().failures());
            before.forEach((status, number) -> failures.merge(status, -number, Integer::sum));
            boolean died = !process.isAlive();
            if (part.startsWith("kafka")) {
                if (!died) {
                    // A log that could not be written is given up until the next start.
                    Rig.kill(process);
                }
                var _ = rig.awaitNext(part, process);
                Brokers.awaitCopies(rig);
            } else {
                var _ = rig.awaitHealthy();
            }
            scene.load().await(COMMENTS_AFTERWARDS);
            return Struck.with("%d times no room, %s; clients were told %s"
                    .formatted(complaints, died ? "died of it" : "lived on", failures));
        }

        private SmallDisk disk(Rig rig) throws DidNotHappen {
            try {
                return rig.disk(part);
            } catch (IOException none) {
                throw new DidNotHappen(
                        "no small disk can be made here (WITHOUT=\"full disk\" leaves it out): " + none.getMessage());
            }
        }

        private void awaitComplaint(Rig rig, SmallDisk disk, long before) throws IOException, InterruptedException {
            long giveUp = System.nanoTime() + PATIENCE.toNanos();
            while (complaints(rig) == before) {
                if (System.nanoTime() > giveUp) {
                    throw new DidNotHappen(part + " never wanted room");
                }
                var _ = disk.fill();
                Thread.sleep(LOOK);
            }
        }

        private long complaints(Rig rig) throws IOException {
            try (var lines = Files.lines(rig.log(part), StandardCharsets.ISO_8859_1)) {
                return lines.filter(line -> line.contains(FULL)).count();
            }
        }
    }
}
