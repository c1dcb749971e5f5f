package vn.danchu.verification.bench;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.danchu.local.part.Addresses;

/** The first page of a consultation's comments, of which there are a million, against its {@code select} alone. */
final class CommentList implements Line {

    private static final String SERVICE = "consultation";

    @Override
    public String name() {
        return "list";
    }

    @Override
    public void measure(Ground ground) throws Exception {
        UUID consultation = ground.multitude().consultation();
        Wrk ours = ground.asking(
                ground.rig().address(SERVICE), CommentLoad.CONNECTIONS, CommentLoad.comments(consultation));
        Pgbench reference = new Pgbench(
                Addresses.POSTGRESQL_PORT,
                Reference.DATABASE,
                CommentLoad.CONNECTIONS,
                Reference.file(Reference.PAGE, ground.folder()),
                Map.of("consultation", consultation.toString()));
        ground.results()
                .add(
                        "page of 20 comments / its select in pgbench",
                        "/s",
                        ground.pairs().compare(ours, reference),
                        Goal.atLeast(0.45, 0.60));
        ground.results()
                .add(ground.meter()
                        .measure(
                                Meter.Subject.asking("page of 20 comments", SERVICE, List.of(SERVICE), Map.of()),
                                ours));
    }
}
