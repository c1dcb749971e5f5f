package vn.danchu.verification.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.danchu.verification.Door;
import vn.danchu.verification.Opening;
import vn.danchu.verification.bench.Wrk.Request;
import vn.danchu.verification.rig.Rig;

/**
 * What the city waits for on the last evening of a consultation: comments, each durable with its event and its key before it is
 * acknowledged. Twelve citizens of three wards speak through the portals of their wards.
 */
final class CommentLoad {

    /** As many as the service has connections to its database, and the reference as many. */
    static final int CONNECTIONS = 16;

    private static final int CITIZENS_OF_A_WARD = 4;

    private final Rig rig;
    private final Rest rest;
    private final Map<String, UUID> consultations = new LinkedHashMap<>();

    private CommentLoad(Rig rig, Rest rest) {
        this.rig = rig;
        this.rest = rest;
    }

    /**
     * Opens what is commented on.
     *
     * @param door through which it is opened
     * @param rest when what follows from comments is over
     */
    static CommentLoad open(Rig rig, Door door, Rest rest) throws IOException, InterruptedException {
        CommentLoad load = new CommentLoad(rig, rest);
        Opening opening = new Opening(door, rig.people());
        for (String ward : List.of("benthanh", "saigon", "tandinh")) {
            load.consultations.put(ward, opening.of(ward, "Đo sức chịu tải"));
        }
        return load;
    }

    /** Where the comments of a consultation are. */
    static String comments(UUID consultation) {
        return "/api/consultation/v1/consultations/" + consultation + "/comments";
    }

    /**
     * Comments, as many as are taken; it ends when what follows from them has come to rest.
     *
     * @param address of the service or of the gateway
     */
    Leg at(URI address) {
        return rest.after(sent(address, CONNECTIONS));
    }

    /** How long one comment takes while nobody else speaks. */
    Leg oneByOne(URI address) {
        return rest.after(sent(address, 1).median());
    }

    private Wrk sent(URI address, int connections) {
        return new Wrk(address, connections, rig.file("load"), this::spoken);
    }

    private List<Request> spoken() throws IOException, InterruptedException {
        List<Request> spoken = new ArrayList<>();
        for (Map.Entry<String, UUID> each : consultations.entrySet()) {
            for (int citizen = 1; citizen <= CITIZENS_OF_A_WARD; citizen++) {
                String ward = each.getKey();
                spoken.add(new Request(
                        "POST",
                        comments(each.getValue()),
                        rig.people().token(ward + ".citizen" + citizen, "portal-" + ward)));
            }
        }
        return spoken;
    }
}
