package vn.danchu.verification.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.danchu.local.part.Addresses;
import vn.danchu.verification.Opening;
import vn.danchu.verification.rig.Rig;

/**
 * What the city waits for on the last evening of a consultation: comments, each durable with its event and its key before it is
 * acknowledged. Twelve citizens of three wards speak through the portals of their wards.
 */
public final class CommentPost {

    /** As many as the service has connections to its database, and the reference as many. */
    static final int CONNECTIONS = 16;

    private static final String SERVICE = "consultation";
    private static final int CITIZENS_OF_A_WARD = 4;
    private static final String SCRIPT = "comment.lua";

    private final Rig rig;
    private final Pairs pairs;
    private final Meter meter;
    private final Rest rest;
    private final Path folder;
    private final Map<String, UUID> consultations = new LinkedHashMap<>();

    private CommentPost(Rig rig, Pairs pairs, Rest rest) {
        this.rig = rig;
        this.pairs = pairs;
        this.meter = new Meter(rig, pairs.leg());
        this.rest = rest;
        this.folder = rig.file("load");
    }

    /** Opens what is commented on, and makes the reference. */
    public static CommentPost prepare(Rig rig, Pairs pairs) throws IOException, InterruptedException, SQLException {
        CommentPost post = new CommentPost(rig, pairs, new Rest(rig));
        Opening opening = new Opening(rig.door(), rig.people());
        for (String ward : List.of("benthanh", "saigon", "tandinh")) {
            post.consultations.put(ward, opening.of(ward, "Đo sức chịu tải"));
        }
        Reference.make(rig.databases().server());
        return post;
    }

    /** Straight at the service, then through the gateway, both against the same reference. */
    public void measure(Results results) throws Exception {
        Leg reference = new Pgbench(
                Addresses.POSTGRESQL_PORT, Reference.DATABASE, CONNECTIONS, Reference.file(Reference.COMMENT, folder));
        Leg straight = post(rig.address(SERVICE));
        results.add("comment POST / pgbench of the reference", pairs.compare(straight, reference), 0.55, 0.70);
        results.add(meter.measure(
                new Meter.Subject(
                        "reference transaction", Reference.DATABASE, Reference.LOGIN, "reference.comment", List.of()),
                reference));
        results.add(meter.measure(comments("comment POST", SERVICE, "insight"), straight));

        Leg through = post(rig.door().address("/"));
        results.add("the same through the gateway", pairs.compare(through, reference), 0.40, 0.50);
        results.add(meter.measure(comments("the same through the gateway", SERVICE, "insight", "gateway"), through));
    }

    private static Meter.Subject comments(String what, String... processes) {
        return new Meter.Subject(what, SERVICE, SERVICE + "_application", "consultation.comment", List.of(processes));
    }

    private Leg post(URI address) throws IOException {
        Path citizens = folder.resolve("citizens");
        return rest.after(new Wrk(address, CONNECTIONS, Reference.file(SCRIPT, folder), () -> {
            // Anew each time, for tokens end.
            Files.write(citizens, speakers());
            return List.of(UUID.randomUUID().toString(), citizens.toString());
        }));
    }

    private List<String> speakers() throws IOException, InterruptedException {
        List<String> speakers = new ArrayList<>();
        for (Map.Entry<String, UUID> each : consultations.entrySet()) {
            for (int citizen = 1; citizen <= CITIZENS_OF_A_WARD; citizen++) {
                String ward = each.getKey();
                speakers.add("/api/consultation/v1/consultations/" + each.getValue() + "/comments "
                        + rig.people().token(ward + ".citizen" + citizen, "portal-" + ward));
            }
        }
        return speakers;
    }
}
