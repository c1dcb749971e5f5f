package vn.danchu.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** The variables of a container, as the kubelet makes them of what an overlay says. */
final class Environment {

    private Environment() {}

    /**
     * All of them, by name.
     *
     * @param secrets what a secret of that name (first) holds under that key (second)
     */
    static Map<String, String> of(Overlay overlay, String deployment, BinaryOperator<String> secrets) {
        JsonNode container = overlay.object("Deployment", deployment).at("/spec/template/spec/containers/0");
        var variables = new TreeMap<String, String>();
        container
                .path("envFrom")
                .forEach(source -> overlay.object(
                                "ConfigMap", source.at("/configMapRef/name").asText())
                        .path("data")
                        .properties()
                        .forEach(entry ->
                                variables.put(entry.getKey(), entry.getValue().asText())));
        container
                .path("env")
                .forEach(variable -> variables.put(variable.path("name").asText(), value(variable, secrets)));
        return variables;
    }

    private static String value(JsonNode variable, BinaryOperator<String> secrets) {
        JsonNode source = variable.path("valueFrom");
        if (source.isMissingNode()) {
            return variable.path("value").asText();
        }
        JsonNode secret = source.path("secretKeyRef");
        if (!secret.isMissingNode()) {
            return secrets.apply(
                    secret.path("name").asText(), secret.path("key").asText());
        }
        if (source.at("/fieldRef/fieldPath").asText().equals("metadata.namespace")) {
            return "danchu";
        }
        throw new AssertionError("Teach the test about " + source);
    }
}
