package vn.danchu.verification.rig;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.danchu.local.part.PlatformParts;
import vn.danchu.local.part.Workspace;
import vn.danchu.local.supervision.Part;
import vn.danchu.local.supervision.Supervisor;
import vn.danchu.verification.Door;

/** More processes of a service for a while, beside the one the gateway knows. */
public final class Replicas implements AutoCloseable {

    private final List<Part> parts;
    private final Supervisor supervisor;

    private Replicas(List<Part> parts, Supervisor supervisor) {
        this.parts = parts;
        this.supervisor = supervisor;
    }

    /**
     * Starts them and returns when they are healthy.
     *
     * @param more how many
     * @param environment of each, beyond that of the service
     */
    static Replicas start(
            Workspace workspace, String service, int more, Map<String, String> environment, Supervisor.Limits limits)
            throws IOException, InterruptedException {
        List<Part> parts = new ArrayList<>();
        for (int number = 2; number < 2 + more; number++) {
            parts.add(PlatformParts.replica(workspace, service, number).equipped(environment));
        }
        Replicas replicas = new Replicas(
                List.copyOf(parts),
                new Supervisor(parts, workspace.runDirectory(), (part, what) -> {}, Clock.systemUTC(), limits));
        String failure = replicas.supervisor.start();
        if (failure != null) {
            replicas.close();
            throw new IOException("The replicas do not start. " + failure);
        }
        return replicas;
    }

    /** Doors of their own, past the gateway. */
    public List<Door> doors() {
        return parts.stream()
                .map(part ->
                        new Door(URI.create("http://localhost:" + part.ports().getFirst())))
                .toList();
    }

    @Override
    public void close() {
        Rig.stop(supervisor);
    }
}
