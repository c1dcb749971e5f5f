package vn.danchu.verification.latency;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;
import vn.danchu.verification.Door;
import vn.danchu.verification.Opening;
import vn.danchu.verification.People;
import vn.danchu.verification.Progress;

/**
 * Sends comments at a steady rate, each at its intended time whatever became of the ones before, and watches the live stream for the
 * count to rise. The k-th acknowledged comment is visible once the count has risen by k.
 */
public final class Measurement {

    private static final String API = "/api/consultation/v1";
    private static final String UNIT = "26737";
    private static final String WARD = "tandinh";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Door door;
    private final People people;
    private final PrintStream out;
    private final int rate;

    public Measurement(Door door, People people, PrintStream out, int rate) {
        this.door = door;
        this.people = people;
        this.out = out;
        this.rate = rate;
    }

    /** Warms up, then measures for the duration, and prints the percentiles. */
    public void run(Duration warmUp, Duration duration) throws IOException, InterruptedException, ExecutionException {
        String consultation = new Opening(door, people).of(WARD, "Đo độ trễ").toString();
        try (Sightings sightings = new Sightings(door, people.token("city.viewer"), UNIT)) {
            sightings.awaitSnapshot();
            speak(consultation, sightings, (int) warmUp.toSeconds() * rate, "warm-up");
            report(speak(consultation, sightings, (int) duration.toSeconds() * rate, "comments"));
        }
    }

    private Spoken speak(String consultation, Sightings sightings, int number, String what)
            throws InterruptedException, ExecutionException, IOException {
        long before = sightings.count();
        long start = System.nanoTime();
        long step = Duration.ofSeconds(1).toNanos() / rate;
        Progress progress = new Progress(out, what, number);
        List<Long> acknowledged = new ArrayList<>();
        Histogram posts = new Histogram(3);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Sent>> all = new ArrayList<>();
            for (int index = 0; index < number; index++) {
                long intended = start + index * step;
                Thread.sleep(Duration.ofNanos(Math.max(0, intended - System.nanoTime())));
                String citizen = people.token(WARD + ".citizen" + (1 + index % 4), "portal-" + WARD);
                all.add(crowd.submit(() -> {
                    say(consultation, citizen);
                    progress.step();
                    return new Sent(intended, System.nanoTime());
                }));
            }
            for (Future<Sent> sent : all) {
                acknowledged.add(sent.get().acknowledged());
                posts.recordValue(sent.get().acknowledged() - sent.get().intended());
            }
        }
        acknowledged.sort(null);
        return new Spoken(posts, visible(sightings, before, acknowledged));
    }

    private static Histogram visible(Sightings sightings, long before, List<Long> acknowledged)
            throws InterruptedException, IOException {
        long last = before + acknowledged.size();
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (sightings.reached(last).isEmpty()) {
            if (System.nanoTime() > giveUp) {
                throw new IOException("The stream shows " + sightings.count() + " comments, not " + last + ".");
            }
            Thread.sleep(Duration.ofMillis(20));
        }
        Histogram histogram = new Histogram(3);
        for (int index = 0; index < acknowledged.size(); index++) {
            OptionalLong at = sightings.reached(before + index + 1);
            histogram.recordValue(Math.max(0, at.orElseThrow() - acknowledged.get(index)));
        }
        return histogram;
    }

    private void say(String consultation, String token) throws IOException, InterruptedException {
        door.to("POST", API + "/consultations/" + consultation + "/comments")
                .as(token)
                .once(UUID.randomUUID().toString())
                .with(Map.of(
                        "target", "dieu-3",
                        "text", "Đề nghị niêm yết dự thảo quy ước tại nhà văn hóa để mọi người cùng đọc.",
                        "stance", "OTHER",
                        "channel", "PORTAL",
                        "consent", Map.of("accepted", true, "purpose", "CONSULTATION", "version", "2026-01")))
                .send()
                .orFail("A comment");
    }

    private void report(Spoken spoken) {
        out.printf("%-44s %9s %9s %9s%n", "", "p50 ms", "p99 ms", "max ms");
        row("POST, from its intended time", spoken.posts());
        row("acknowledged POST to the live stream", spoken.visible());
    }

    private void row(String what, Histogram histogram) {
        out.printf(
                "%-44s %9.1f %9.1f %9.1f%n",
                what,
                milliseconds(histogram.getValueAtPercentile(50)),
                milliseconds(histogram.getValueAtPercentile(99)),
                milliseconds(histogram.getMaxValue()));
    }

    private static double milliseconds(long nanoseconds) {
        return nanoseconds / 1e6;
    }

    private record Sent(long intended, long acknowledged) {}

    private record Spoken(Histogram posts, Histogram visible) {}
}
