package vn.danchu.kubernetes;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every pod of ours, in every overlay. */
class WorkloadTest {

    static Stream<Arguments> deployments() {
        return Stream.of(Overlay.values())
                .flatMap(overlay -> overlay.deployments().stream()
                        .map(deployment ->
                                Arguments.argumentSet(overlay + " " + Overlay.name(deployment), overlay, deployment)));
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void every_deployable_of_the_project_is_deployed(Overlay overlay) {
        var deployed = overlay.deployments().stream().map(Overlay::name).toList();

        assertThat(deployed)
                .containsExactlyInAnyOrderElementsOf(Deployable.of(Project.ROOT).stream()
                        .map(Deployable::name)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void a_pod_is_nobody_and_may_nothing(Overlay overlay, JsonNode deployment) {
        JsonNode pod = pod(deployment);
        JsonNode container = container(deployment);

        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/runAsUser").asInt()).isGreaterThan(1000);
        assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(pod.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(pod.has("hostNetwork") || pod.has("hostPID") || pod.has("hostIPC"))
                .isFalse();
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                .isFalse();
        assertThat(container.at("/securityContext/capabilities").toString()).isEqualTo("{\"drop\":[\"ALL\"]}");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void a_pod_runs_our_image_of_a_version_and_no_other(Overlay overlay, JsonNode deployment) {
        assertThat(pod(deployment).has("initContainers")).isFalse();
        assertThat(pod(deployment).at("/containers")).hasSize(1);
        assertThat(container(deployment).path("image").asText())
                .matches("([a-z.]+/)?danchu/" + Overlay.name(deployment) + ":[^:]+")
                .doesNotEndWith(":latest");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void a_selector_holds_no_version_so_that_a_new_one_can_take_over(Overlay overlay, JsonNode deployment) {
        var selector = new ArrayList<String>();
        deployment.at("/spec/selector/matchLabels").fieldNames().forEachRemaining(selector::add);

        assertThat(selector).containsExactlyInAnyOrder("app.kubernetes.io/name", "app.kubernetes.io/part-of");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void a_container_has_room_and_a_limit(Overlay overlay, JsonNode deployment) {
        JsonNode resources = container(deployment).path("resources");

        assertThat(fields(resources.path("requests"))).containsKeys("cpu", "memory");
        assertThat(fields(resources.path("limits"))).containsKeys("cpu", "memory", "ephemeral-storage");
        // Memory that is promised and not there kills pods when the node is full, which is when they are needed.
        assertThat(resources.at("/limits/memory")).isEqualTo(resources.at("/requests/memory"));
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void a_container_is_asked_how_it_is_where_it_listens(Overlay overlay, JsonNode deployment) {
        JsonNode container = container(deployment);
        var ports = new ArrayList<Integer>();
        container
                .path("ports")
                .forEach(port -> ports.add(port.path("containerPort").asInt()));

        for (String probe : List.of("startup", "readiness", "liveness")) {
            JsonNode question = container.path(probe + "Probe").path("httpGet");
            assertThat(question.path("path").asText()).as(probe).startsWith("/q/health/");
            assertThat(ports).as(probe).contains(question.path("port").asInt());
        }
        assertThat(container.at("/startupProbe/httpGet/path").asText()).endsWith("/started");
        assertThat(container.at("/readinessProbe/httpGet/path").asText()).endsWith("/ready");
        assertThat(container.at("/livenessProbe/httpGet/path").asText()).endsWith("/live");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void a_volume_is_bounded_or_only_read(Overlay overlay, JsonNode deployment) {
        Map<String, JsonNode> volumes = new TreeMap<>();
        pod(deployment)
                .path("volumes")
                .forEach(volume -> volumes.put(volume.path("name").asText(), volume));

        container(deployment).path("volumeMounts").forEach(mount -> {
            JsonNode volume = requireNonNull(volumes.get(mount.path("name").asText()));
            boolean bounded = volume.at("/emptyDir").has("sizeLimit");
            assertThat(bounded || mount.path("readOnly").asBoolean())
                    .as("%s", mount)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void only_a_certificate_of_an_authority_is_mounted_never_its_key(Overlay overlay, JsonNode deployment) {
        pod(deployment).path("volumes").forEach(volume -> {
            JsonNode secret = volume.path("secret");
            if (!secret.isMissingNode()) {
                assertThat(secret.path("items").toString()).isEqualTo("[{\"key\":\"ca.crt\",\"path\":\"ca.crt\"}]");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void a_deployment_outlives_the_loss_of_a_node(Overlay overlay, JsonNode deployment) {
        String name = Overlay.name(deployment);
        JsonNode budget = overlay.object("PodDisruptionBudget", name);

        assertThat(budget.at("/spec/selector/matchLabels")).isEqualTo(deployment.at("/spec/selector/matchLabels"));
        assertThat(pod(deployment).path("topologySpreadConstraints")).hasSize(2);
        assertThat(deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(1))
                .isZero();
    }

    @Test
    void in_a_city_every_deployment_grows_with_its_load() {
        for (JsonNode deployment : Overlay.CITY.deployments()) {
            String name = Overlay.name(deployment);
            JsonNode growth =
                    Overlay.CITY.object("HorizontalPodAutoscaler", name).path("spec");

            assertThat(growth.at("/scaleTargetRef/kind").asText()).isEqualTo("Deployment");
            assertThat(growth.at("/scaleTargetRef/name").asText()).isEqualTo(name);
            assertThat(growth.path("minReplicas").asInt()).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void a_database_has_a_connection_for_every_pool_of_every_replica() {
        int perReplica = Settings.platform("quarkus.datasource.jdbc.max-size")
                + Settings.platform("quarkus.datasource.worker.jdbc.max-size")
                // The relay's own, outside the pools.
                + 1;
        for (JsonNode cluster : Overlay.CITY.objects("Cluster")) {
            String service = Overlay.name(cluster).replace("-database", "");
            if (service.equals("identity")) {
                continue;
            }
            int most = Overlay.CITY
                    .object("HorizontalPodAutoscaler", service)
                    .at("/spec/maxReplicas")
                    .asInt();
            int offered =
                    cluster.at("/spec/postgresql/parameters/max_connections").asInt();

            // One replica more while a new version takes over.
            assertThat((most + 1) * perReplica).as(service).isLessThan(offered);
        }
    }

    @Test
    void in_a_city_every_secret_of_development_is_replaced_by_one_of_the_cluster() {
        var replaced = Settings.platformKeysHolding("danchu-development").stream()
                .map(key -> key.toUpperCase(Locale.ROOT).replace('.', '_'))
                .toList();
        assertThat(replaced).contains("DANCHU_DATABASE_OWNER_PASSWORD", "DANCHU_KAFKA_PASSWORD");

        for (JsonNode deployment : Overlay.CITY.deployments()) {
            if (deployment.at("/metadata/labels/danchu.vn~1tier").asText().equals("service")) {
                var fromSecrets = new ArrayList<String>();
                container(deployment).path("env").forEach(variable -> {
                    if (variable.path("valueFrom").has("secretKeyRef")) {
                        fromSecrets.add(variable.path("name").asText());
                    }
                });
                assertThat(fromSecrets).as(Overlay.name(deployment)).containsAll(replaced);
            }
        }
    }

    @Test
    void nothing_holds_a_value_of_development() {
        for (JsonNode object : Overlay.CITY.objects()) {
            assertThat(object.toString())
                    .as(Overlay.name(object))
                    .doesNotContain("danchu-development", "SASL_PLAINTEXT", "localhost", ":latest\"", "SNAPSHOT");
            assertThat(object.path("kind").asText()).isNotEqualTo("Secret");
        }
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void nothing_is_traced_until_somebody_says_so_and_then_along_the_path_there_is(Overlay overlay) {
        JsonNode settings = settings(overlay);
        URI collector = URI.create(settings.path("DANCHU_TRACES_ENDPOINT").asText());

        assertThat(settings.path("DANCHU_TRACES_OFF").asText()).isEqualTo("true");
        assertThat(overlay.object("NetworkPolicy", "traces")
                        .at("/spec/egress/0/ports/0/port")
                        .asInt())
                .isEqualTo(collector.getPort());
    }

    @Test
    void in_a_city_the_replicas_of_the_gateway_that_always_run_share_the_rates() {
        String replicas =
                Environment.of(Overlay.CITY, "gateway", (secret, key) -> "").get("DANCHU_GATEWAY_RATES_REPLICAS");

        assertThat(replicas)
                .isEqualTo(Overlay.CITY
                        .object("HorizontalPodAutoscaler", "gateway")
                        .at("/spec/minReplicas")
                        .asText());
    }

    @Test
    void in_a_city_every_address_of_identity_is_encrypted() {
        JsonNode settings = settings(Overlay.CITY);

        assertThat(settings.path("DANCHU_IDENTITY_ISSUER").asText()).startsWith("https://");
        assertThat(settings.path("DANCHU_IDENTITY_JWKS_URL").asText()).startsWith("https://");
        assertThat(settings.path("DANCHU_KAFKA_PROTOCOL").asText()).isEqualTo("SASL_SSL");
        assertThat(settings.path("DANCHU_CLOCK_ADJUSTABLE").asText()).isEqualTo("false");
    }

    /** What every deployable is given. */
    private static JsonNode settings(Overlay overlay) {
        return overlay.objects("ConfigMap").stream()
                .filter(map -> Overlay.name(map).startsWith("danchu-")
                        && map.path("data").has("DANCHU_CELL"))
                .findFirst()
                .orElseThrow()
                .path("data");
    }

    private static JsonNode pod(JsonNode deployment) {
        return deployment.at("/spec/template/spec");
    }

    private static JsonNode container(JsonNode deployment) {
        return pod(deployment).at("/containers/0");
    }

    private static Map<String, JsonNode> fields(JsonNode object) {
        var fields = new TreeMap<String, JsonNode>();
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }
}
