package vn.danchu.verification.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.danchu.local.part.Addresses;

/** A comment, straight at the service, against the least that keeps one. */
final class CommentPost implements Line {

    private static final String SERVICE = "consultation";

    @Override
    public String name() {
        return "post";
    }

    @Override
    public void measure(Ground ground) throws Exception {
        Leg ours = ground.comments().at(ground.rig().address(SERVICE));
        Leg reference = reference(ground);
        ground.results()
                .add(
                        "comment POST / frozen transaction in pgbench",
                        "/s",
                        ground.pairs().compare(ours, reference),
                        Goal.atLeast(0.55, 0.70));
        ground.results()
                .add(ground.meter()
                        .measure(
                                Meter.Subject.adding(
                                        "frozen transaction",
                                        Reference.DATABASE,
                                        Reference.LOGIN,
                                        "reference.comment",
                                        List.of()),
                                reference));
        ground.results().add(ground.meter().measure(comments(ground, "comment POST", SERVICE), ours));
    }

    static Leg reference(Ground ground) throws IOException {
        return new Pgbench(
                Addresses.POSTGRESQL_PORT,
                Reference.DATABASE,
                CommentLoad.CONNECTIONS,
                Reference.file(Reference.COMMENT, ground.folder()),
                Map.of());
    }

    /** Comments with all that follows from them: what they pass through, the broker, and insight that counts them. */
    static Meter.Subject comments(Ground ground, String what, String... through) {
        List<String> parts = new ArrayList<>(List.of(through));
        parts.addAll(ground.rig().brokers());
        parts.add("insight");
        return Meter.Subject.adding(what, SERVICE, SERVICE + "_application", "consultation.comment", parts);
    }
}
