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
    private static final int CITIZENS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Door door;
    private final People people;
    private final PrintStream out;
    private final String consultation;

    private Measurement(Door door, People people, PrintStream out, String consultation) {
        this.door = door;
        this.people = people;
        this.out = out;
        this.consultation = consultation;
    }

    /** Opens what is commented on. */
    public static Measurement prepare(Door door, People people, PrintStream out)
            throws IOException, InterruptedException {
        return new Measurement(
                door,
                people,
                out,
                new Opening(door, people).of(WARD, "Đo độ trễ").toString());
    }

    /**
     * Warms up, then measures for the duration.
     *
     * @param rate comments per second
     */
    public Found run(int rate, Duration warmUp, Duration duration)
            throws IOException, InterruptedException, ExecutionException {
        try (Sightings sightings = new Sightings(door, people.token("city.viewer"), UNIT)) {
            sightings.awaitSnapshot();
            var _ = speak(rate, sightings, (int) warmUp.toSeconds() * rate, "warm-up");
            return speak(rate, sightings, (int) duration.toSeconds() * rate, "comments");
        }
    }

    /** One comment by one of the citizens, acknowledged when it returns. */
    public void say(int citizen) throws IOException, InterruptedException {
        say(people.token(WARD + ".citizen" + (1 + citizen % CITIZENS), "portal-" + WARD));
    }

    private Found speak(int rate, Sightings sightings, int number, String what)
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
                int citizen = index;
                all.add(crowd.submit(() -> {
                    say(citizen);
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
        return new Found(posts, visible(sightings, before, acknowledged));
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

    private void say(String token) throws IOException, InterruptedException {
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

    private record Sent(long intended, long acknowledged) {}

    /**
     * What was measured, in nanoseconds.
     *
     * @param posts from the intended time of each comment to its acknowledgement
     * @param visible from its acknowledgement until the stream shows it
     */
    public record Found(Histogram posts, Histogram visible) {}
}
