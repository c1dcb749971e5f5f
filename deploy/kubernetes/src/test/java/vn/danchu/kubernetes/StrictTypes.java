package vn.danchu.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Reads an object into the Java types of its maker. A value of a wrong type is refused by them; a field they do not know is
 * put aside by them, where this finds it.
 */
final class StrictTypes {

    /** The broker's kinds by name: its types say an older version of themselves and find no object of today's. */
    private static final Map<String, Class<?>> OF_THE_BROKER = Map.of(
            "Kafka", Kafka.class,
            "KafkaNodePool", KafkaNodePool.class,
            "KafkaTopic", KafkaTopic.class,
            "KafkaUser", KafkaUser.class);

    private final KubernetesSerialization serialization = new KubernetesSerialization();

    /** What is wrong with it, empty when nothing is. */
    List<String> faults(JsonNode object) {
        Object typed;
        try {
            typed = typed(object);
        } catch (RuntimeException wrongType) {
            return List.of(String.valueOf(rootOf(wrongType).getMessage()));
        }
        if (typed instanceof GenericKubernetesResource) {
            return List.of("no type is known for it");
        }
        var faults = new ArrayList<String>();
        unknown("", typed, faults);
        return faults;
    }

    private Object typed(JsonNode object) {
        Class<?> ofTheBroker = OF_THE_BROKER.get(object.path("kind").asText());
        return ofTheBroker != null && object.path("apiVersion").asText().equals("kafka.strimzi.io/v1")
                ? serialization.unmarshal(object.toString(), ofTheBroker)
                : serialization.unmarshal(object.toString());
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private void unknown(String path, Object value, List<String> faults) {
        switch (value) {
            case Map<?, ?> map -> map.forEach((key, inner) -> unknown(path + "." + key, inner, faults));
            case Collection<?> list -> {
                int place = 0;
                for (Object inner : list) {
                    unknown(path + "[" + place++ + "]", inner, faults);
                }
            }
            case Object bean when ofAModel(bean) -> fields(path, bean, faults);
            case null -> {}
            default -> {}
        }
    }

    private static boolean ofAModel(Object bean) {
        String name = bean.getClass().getName();
        return !(bean instanceof Enum) && (name.startsWith("io.fabric8.") || name.startsWith("io.strimzi."));
    }

    private void fields(String path, Object bean, List<String> faults) {
        for (Method method : bean.getClass().getMethods()) {
            if (!method.getName().startsWith("get") || method.getParameterCount() != 0 || method.isBridge()) {
                continue;
            }
            Object value = read(method, bean);
            if (method.getName().equals("getAdditionalProperties")) {
                if (value instanceof Map<?, ?> unknown) {
                    unknown.keySet().forEach(field -> faults.add(path + "." + field + " is unknown"));
                }
            } else if (value != null) {
                unknown(path + "." + method.getName().substring(3), value, faults);
            }
        }
    }

    private static Object read(Method method, Object bean) {
        try {
            return method.invoke(bean);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(method + " cannot be read", e);
        }
    }
}
