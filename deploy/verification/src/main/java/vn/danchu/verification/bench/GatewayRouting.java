package vn.danchu.verification.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.danchu.verification.bench.Wrk.Request;
import vn.danchu.verification.rig.Rig;

/**
 * The gateway against {@code nginx}, before the same service: once for what anybody may read, where both only pass on (ours counts addresses
 * even so), and once with tokens, which ours checks and counts by person and portal while nginx counts addresses. What is asked is one
 * ward, by its code.
 */
final class GatewayRouting implements Line {

    private static final String SERVICE = "directory";
    private static final String PATH = "/api/directory/v1/units/26743";

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public void measure(Ground ground) throws Exception {
        URI door = ground.rig().door().address("/");
        try (Nginx nginx =
                Nginx.start(ground.rig().address(SERVICE), ground.rig().file("nginx"), PATH)) {
            Side anybody = new Side(ground, nginx, () -> List.of(Request.byNobody(PATH)));
            anybody.compare("gateway routing / nginx proxy_pass", door, nginx.plain(), Goal.atLeast(0.60, 0.80));
            Side signedIn = new Side(ground, nginx, () -> signedIn(ground.rig()));
            signedIn.compare(
                    "gateway with tokens and rates / nginx limit_req",
                    door,
                    nginx.counting(),
                    Goal.atLeast(0.45, 0.60));
        }
    }

    private static List<Request> signedIn(Rig rig) throws IOException, InterruptedException {
        List<Request> requests = new ArrayList<>();
        for (int citizen = 1; citizen <= 4; citizen++) {
            requests.add(new Request("GET", PATH, rig.people().token("benthanh.citizen" + citizen, "portal-benthanh")));
        }
        return requests;
    }

    private record Side(Ground ground, Nginx nginx, Wrk.Requests requests) {

        void compare(String what, URI door, URI other, Goal goal) throws Exception {
            Leg ours = new Wrk(door, CommentLoad.CONNECTIONS, ground.folder(), requests);
            Leg reference = new Wrk(other, CommentLoad.CONNECTIONS, ground.folder(), requests);
            ground.results().add(what, "/s", ground.pairs().compare(ours, reference), goal);
            String[] names = what.split(" / ", -1);
            ground.results()
                    .add(ground.meter()
                            .measure(
                                    Meter.Subject.asking(names[0], SERVICE, List.of(SERVICE, "gateway"), Map.of()),
                                    ours));
            ground.results()
                    .add(ground.meter()
                            .measure(
                                    Meter.Subject.asking(
                                            names[1], SERVICE, List.of(SERVICE), Map.of("nginx", nginx.process())),
                                    reference));
        }
    }
}
