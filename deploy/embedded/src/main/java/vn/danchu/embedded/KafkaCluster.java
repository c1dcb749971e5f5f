package vn.danchu.embedded;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;

/**
 * Brokers that are one, each with a controller of its own. Every topic has a copy on each, up to three; what is acknowledged is on
 * all of them but one.
 *
 * @param node that a broker is of them, from 1
 * @param controllerPorts of all, in the order of their nodes
 * @param id that each writes on its data, and without which none of them lets it in; sixteen bytes as Kafka writes them
 * @param password by which they know each other
 */
public record KafkaCluster(int node, List<Integer> controllerPorts, String id, String password) {

    private static final int COPIES = 3;

    public KafkaCluster {
        controllerPorts = List.copyOf(controllerPorts);
        if (node < 1 || node > controllerPorts.size()) {
            throw new IllegalArgumentException("There is no node " + node + " of " + controllerPorts.size());
        }
    }

    /** One broker alone, which knows itself by a password of this start that is kept nowhere. */
    static KafkaCluster ofOne(int controllerPort) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return new KafkaCluster(
                1,
                List.of(controllerPort),
                Uuid.randomUuid().toString(),
                HexFormat.of().formatHex(random));
    }

    int copies() {
        return Math.min(COPIES, controllerPorts.size());
    }

    /** How many copies must have a record before it is acknowledged to whoever asks for all. */
    int copiesInStep() {
        return Math.max(1, copies() - 1);
    }

    /**
     * How long a broker may be silent before it counts as gone. One alone must not wait for the session of its former self when it is
     * started again; of several, none is to be given up because the machine is busy.
     */
    int sessionMillis() {
        return controllerPorts.size() == 1 ? 1_500 : 4_000;
    }

    /** The controllers as Kafka wants them told. */
    String voters() {
        return IntStream.rangeClosed(1, controllerPorts.size())
                .mapToObj(each -> each + "@localhost:" + controllerPorts.get(each - 1))
                .collect(Collectors.joining(","));
    }
}
