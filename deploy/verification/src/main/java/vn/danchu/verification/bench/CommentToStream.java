package vn.danchu.verification.bench;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import vn.danchu.verification.latency.Measurement;

/**
 * How long after its acknowledgement a comment is on the live stream, through the gateway, while half as many come as can. What can come is
 * measured first, with the same client: it takes its share of the processors here as there.
 */
final class CommentToStream implements Line {

    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration DURATION = Duration.ofSeconds(30);
    private static final double NANOSECONDS_OF_A_MILLISECOND = 1e6;
    private static final double P99 = 99;

    /** The progress of each comment is of no interest in a table. */
    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public void measure(Ground ground) throws Exception {
        Measurement measurement =
                Measurement.prepare(ground.rig().door(), ground.rig().people(), NOWHERE);
        List<ClosedLoop.Operation> speakers = new ArrayList<>();
        for (int speaker = 0; speaker < CommentLoad.CONNECTIONS; speaker++) {
            int citizen = speaker;
            speakers.add(() -> measurement.say(citizen));
        }
        Leg most = ground.rest().after(new ClosedLoop(speakers));
        var _ = most.run(WARM_UP);
        int half = (int) Math.max(1, most.run(WARM_UP) / 2);
        Measurement.Found found = measurement.run(half, WARM_UP, DURATION);
        String load = " at half load, " + half + " per second, p99";
        ground.results()
                .add("acknowledged POST to the live stream" + load, "ms", p99(found.visible()), Goal.atMost(500, 250));
        ground.results().add("POST, from its intended time" + load, "ms", p99(found.posts()), null);
    }

    private static double p99(Histogram histogram) {
        return histogram.getValueAtPercentile(P99) / NANOSECONDS_OF_A_MILLISECOND;
    }
}
