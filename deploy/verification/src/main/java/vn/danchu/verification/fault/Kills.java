package vn.danchu.verification.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.danchu.verification.Clocks;
import vn.danchu.verification.rig.Rig;

/** Processes that end without a word. */
final class Kills {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(20);

    /** After so many days every consultation of the load has closed, and what its officials promised is overdue. */
    private static final int DAYS_UNTIL_OVERDUE = 75;

    private Kills() {}

    /** A service is killed while a thread of it stands at a point. */
    record At(FailPoint point) implements Fault {

        @Override
        public String words() {
            return "kill -9 of " + point.part() + " at " + point.words();
        }

        @Override
        public Struck strike(Scene scene) throws IOException, InterruptedException {
            Rig rig = scene.rig();
            Path marker = scene.fresh(point.name());
            ProcessHandle process = rig.process(point.part());
            int time = point.ofTheSweeper() ? 1 : 1 + scene.random().nextInt(20);
            rig.agent(point.part()).tell(point.rule(marker, time));
            if (point.ofTheSweeper()) {
                Clocks clocks = new Clocks(rig.door(), rig.people());
                clocks.moveTo(clocks.today().plusDays(DAYS_UNTIL_OVERDUE));
            }
            awaitSomebody(marker, rig);
            Rig.kill(process);
            Recovery recovery = new Recovery(point.part(), rig.awaitNext(point.part(), process));
            if (point.ofTheSweeper()) {
                scene.load().open("Sau khi đồng hồ đã chỉnh");
            }
            return Struck.with("stood there the " + time + ". time, process " + process.pid() + " gone", recovery);
        }

        private void awaitSomebody(Path marker, Rig rig) throws IOException, InterruptedException {
            long giveUp = System.nanoTime() + PATIENCE.toNanos();
            while (!Files.exists(marker)) {
                if (System.nanoTime() > giveUp) {
                    throw new DidNotHappen("nobody came by " + point + "\n"
                            + rig.agent(point.part()).rules());
                }
                Thread.sleep(LOOK);
            }
        }
    }

    /** Parts are killed at any moment, one right after the other. */
    record AnyTime(List<String> parts) implements Fault {

        @Override
        public String words() {
            return "kill -9 of " + String.join(", ", parts) + " at any moment";
        }

        @Override
        public Struck strike(Scene scene) throws IOException, InterruptedException {
            Thread.sleep(scene.random().nextInt(100, 2_000));
            List<ProcessHandle> processes = new ArrayList<>();
            for (String part : parts) {
                processes.add(scene.rig().process(part));
            }
            for (ProcessHandle process : processes) {
                Rig.kill(process);
            }
            List<Recovery> recoveries = new ArrayList<>();
            for (int each = 0; each < parts.size(); each++) {
                recoveries.add(
                        new Recovery(parts.get(each), scene.rig().awaitNext(parts.get(each), processes.get(each))));
            }
            return new Struck(parts.size() + " gone", recoveries, Map.of());
        }
    }
}
