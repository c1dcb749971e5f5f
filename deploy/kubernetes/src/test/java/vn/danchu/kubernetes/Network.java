package vn.danchu.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The network policies of an overlay, judged as a cluster judges them: a packet passes if the caller may call and the called
 * one may hear it; a pod that no policy of a direction selects may do all in it.
 */
final class Network {

    private final List<JsonNode> policies;

    Network(Overlay overlay) {
        policies = overlay.objects("NetworkPolicy").stream()
                .map(policy -> policy.path("spec"))
                .toList();
    }

    /**
     * Somebody who speaks on the network.
     *
     * @param name as the picture shows it
     * @param namespaceRole label of the namespace, empty for our own namespace
     * @param labels of its pods
     * @param address where it is no pod, else empty
     */
    record Party(String name, String namespaceRole, Map<String, String> labels, String address) {

        static Party pod(String name, Map<String, String> labels) {
            return new Party(name, "", labels, "");
        }

        static Party namespace(String role) {
            return new Party(role, role, Map.of(), "");
        }

        static Party outside(String name, String address) {
            return new Party(name, "", Map.of(), address);
        }

        private boolean ours() {
            return namespaceRole.isEmpty() && address.isEmpty();
        }
    }

    /** All paths between the parties, each as {@code caller → called:port}. */
    SortedSet<String> paths(List<Party> parties, List<Integer> ports) {
        var paths = new TreeSet<String>();
        for (Party caller : parties) {
            for (Party called : parties) {
                for (int port : ports) {
                    if ((caller.ours() || called.ours()) && passes(caller, called, port)) {
                        paths.add(caller.name() + " → " + called.name() + ":" + port);
                    }
                }
            }
        }
        return paths;
    }

    private boolean passes(Party caller, Party called, int port) {
        return allows("egress", "to", caller, called, port) && allows("ingress", "from", called, caller, port);
    }

    private boolean allows(String direction, String peers, Party one, Party other, int port) {
        if (!one.ours()) {
            return true;
        }
        String type = direction.equals("egress") ? "Egress" : "Ingress";
        List<JsonNode> selecting = policies.stream()
                .filter(policy -> texts(policy.path("policyTypes")).contains(type))
                .filter(policy -> selects(policy.path("podSelector"), one.labels()))
                .toList();
        return selecting.isEmpty()
                || selecting.stream()
                        .flatMap(policy -> stream(policy.path(direction)))
                        .anyMatch(rule -> ports(rule, port)
                                && (!rule.has(peers) || stream(rule.path(peers)).anyMatch(peer -> meets(peer, other))));
    }

    private static boolean ports(JsonNode rule, int port) {
        return !rule.has("ports")
                || stream(rule.path("ports"))
                        .anyMatch(allowed -> allowed.path("port").asInt() == port);
    }

    private static boolean meets(JsonNode peer, Party other) {
        if (peer.has("ipBlock")) {
            return peer.at("/ipBlock/cidr").asText().equals(other.address());
        }
        if (!other.address().isEmpty()) {
            return false;
        }
        if (peer.has("namespaceSelector")) {
            JsonNode labels = peer.at("/namespaceSelector/matchLabels");
            String role = labels.path("danchu.vn/role")
                    .asText(labels.path("kubernetes.io/metadata.name").asText());
            return role.equals(other.namespaceRole());
        }
        return other.ours() && selects(peer.path("podSelector"), other.labels());
    }

    private static boolean selects(JsonNode selector, Map<String, String> labels) {
        for (var label : selector.path("matchLabels").properties()) {
            if (!label.getValue().asText().equals(labels.get(label.getKey()))) {
                return false;
            }
        }
        return stream(selector.path("matchExpressions")).allMatch(expression -> {
            String value = labels.get(expression.path("key").asText());
            return switch (expression.path("operator").asText()) {
                case "Exists" -> value != null;
                case "In" -> value != null && texts(expression.path("values")).contains(value);
                default -> throw new AssertionError("Teach the test about " + expression);
            };
        });
    }

    private static List<String> texts(JsonNode list) {
        return stream(list).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
