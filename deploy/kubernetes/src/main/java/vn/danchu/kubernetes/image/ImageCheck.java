package vn.danchu.kubernetes.image;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.danchu.kubernetes.Rendering;

/**
 * Runs the image of a deployable as the base says a cluster would: the same user, rights, file system, room and probes, read
 * from the rendered deployment. What it rests on is of the local run. What is asked of the container's process is asked of
 * the kernel, not of the command that started it.
 */
public final class ImageCheck {

    /** What each answers only with what it rests on: a service with its database, the gateway with a service behind it. */
    private static final Map<String, String> QUESTIONS = Map.of(
            "consultation", "/api/consultation/v1/consultations?limit=1",
            "directory", "/api/directory/v1/units?limit=1",
            "supervision", "/api/supervision/v1/fields",
            "insight", "/api/insight/v1/public/units?unit=79",
            "gateway", "/api/directory/v1/units?limit=1");

    /** The variable that sets the port of that name. */
    private static final Map<String, String> VARIABLES =
            Map.of("http", "QUARKUS_HTTP_PORT", "management", "QUARKUS_MANAGEMENT_PORT");

    private static final double MEGABYTE = 1_000_000;

    private final JsonNode pod;
    private final JsonNode container;
    private final String image;
    private final String question;
    /** Beside the replica of the local run, on the machine's own network: by the number in the deployment. */
    private final Map<Integer, Integer> ports = new TreeMap<>();

    private final Map<String, String> variablesOfPorts = new TreeMap<>();
    private final PrintStream out;
    private final HttpClient http = HttpClient.newHttpClient();

    private ImageCheck(JsonNode deployment, String name, String tag, PrintStream out) throws IOException {
        this.pod = deployment.at("/spec/template/spec");
        this.container = pod.at("/containers/0");
        this.image = "danchu/" + name + ":" + tag;
        this.question = question(name).orElseThrow(() -> new IOException("Nothing is known to ask " + name));
        this.out = out;
        for (JsonNode port : container.path("ports")) {
            String variable = VARIABLES.get(port.path("name").asText());
            if (variable == null) {
                throw new IOException("Nothing is known to set the port " + port);
            }
            int here = freePort();
            ports.put(port.path("containerPort").asInt(), here);
            variablesOfPorts.put(variable, Integer.toString(here));
        }
    }

    /** Where a deployable shows that it reaches what it rests on. */
    static Optional<String> question(String deployable) {
        return Optional.ofNullable(QUESTIONS.get(deployable));
    }

    /** {@code ImageCheck <project> <deployable> <tag> [NAME=VALUE …]}: the settings of the local run, as variables. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path project = Path.of(arguments[0]).toAbsolutePath().normalize();
        String service = arguments[1];
        JsonNode deployment = Rendering.of(project, "city").stream()
                .filter(object -> object.path("kind").asText().equals("Deployment")
                        && object.at("/metadata/name").asText().equals(service))
                .findFirst()
                .orElseThrow(() -> new IOException("The base has no deployment " + service));
        Map<String, String> settings = new LinkedHashMap<>();
        for (String setting : List.of(arguments).subList(3, arguments.length)) {
            int equals = setting.indexOf('=');
            settings.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        new ImageCheck(deployment, service, arguments[2], System.out).run(settings);
    }

    private void run(Map<String, String> settings) throws IOException, InterruptedException {
        long size = Long.parseLong(docker(List.of("image", "inspect", "--format", "{{.Size}}", image))
                .strip());
        out.printf(Locale.ROOT, "%s, %.0f MB%n", image, size / MEGABYTE);
        Instant started = Instant.now();
        String id = docker(start(settings)).strip();
        try {
            await("startupProbe", id);
            out.printf(
                    Locale.ROOT,
                    "started   %.1f s after its start%n",
                    Duration.between(started, Instant.now()).toMillis() / 1000.0);
            await("readinessProbe", id);
            await("livenessProbe", id);
            out.println("probes    started, ready and live answer 200");
            confined(Long.parseLong(
                    docker(List.of("inspect", "--format", "{{.State.Pid}}", id)).strip()));
            written(id);
            answers();
            leaves(id);
        } catch (IOException failure) {
            out.println(docker(List.of("logs", "--tail", "30", id)));
            throw failure;
        } finally {
            docker(List.of("rm", "--force", id));
        }
    }

    /** The words of {@code docker run} that say what the deployment says. */
    private List<String> start(Map<String, String> settings) {
        JsonNode person = pod.path("securityContext");
        JsonNode rights = container.path("securityContext");
        var words = new ArrayList<>(List.of("run", "--detach", "--network", "host"));
        words.addAll(List.of(
                "--user",
                person.path("runAsUser").asText() + ":"
                        + person.path("runAsGroup").asText()));
        if (rights.path("readOnlyRootFilesystem").asBoolean()) {
            words.add("--read-only");
        }
        rights.at("/capabilities/drop").forEach(capability -> words.addAll(List.of("--cap-drop", capability.asText())));
        if (!rights.path("allowPrivilegeEscalation").asBoolean(true)) {
            words.addAll(List.of("--security-opt", "no-new-privileges"));
        }
        words.addAll(List.of(
                "--memory", bytes(container.at("/resources/limits/memory").asText()),
                "--cpus", container.at("/resources/limits/cpu").asText()));
        pod.path("volumes").forEach(volume -> {
            JsonNode room = volume.at("/emptyDir/sizeLimit");
            if (!room.isMissingNode()) {
                words.addAll(List.of(
                        "--tmpfs", mount(volume.path("name").asText()) + ":rw,mode=1777,size=" + bytes(room.asText())));
            }
        });
        var variables = new TreeMap<>(settings);
        variables.putAll(variablesOfPorts);
        variables.forEach((name, value) -> words.addAll(List.of("--env", name + "=" + value)));
        words.add(image);
        return words;
    }

    private String mount(String volume) {
        for (JsonNode mount : container.path("volumeMounts")) {
            if (mount.path("name").asText().equals(volume)) {
                return mount.path("mountPath").asText();
            }
        }
        throw new IllegalStateException(volume + " is mounted nowhere");
    }

    private static String bytes(String quantity) {
        return quantity.replace("Mi", "m").replace("Gi", "g");
    }

    /** Asks as the kubelet would: so often, so long, so many times. */
    private void await(String name, String id) throws IOException, InterruptedException {
        JsonNode probe = container.path(name);
        URI question = address(
                probe.at("/httpGet/port").asInt(), probe.at("/httpGet/path").asText());
        Thread.sleep(Duration.ofSeconds(probe.path("initialDelaySeconds").asLong()));
        for (int failures = 0; failures < probe.path("failureThreshold").asInt(); failures++) {
            if (asked(question, Duration.ofSeconds(probe.path("timeoutSeconds").asLong())) == 200) {
                return;
            }
            if (docker(List.of("inspect", "--format", "{{.State.Running}}", id))
                    .strip()
                    .equals("false")) {
                throw new IOException("The container ended");
            }
            Thread.sleep(Duration.ofSeconds(probe.path("periodSeconds").asLong()));
        }
        throw new IOException(name + " gave up");
    }

    private int asked(URI question, Duration timeout) throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(question).timeout(timeout).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException unanswered) {
            return 0;
        }
    }

    /** What the kernel lets the process do. */
    private void confined(long process) throws IOException {
        Map<String, String> status = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("/proc/" + process + "/status"))) {
            int colon = line.indexOf(':');
            status.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        String user = pod.at("/securityContext/runAsUser").asText();
        must("user", String.valueOf(status.get("Uid")).startsWith(user + "\t"), status.get("Uid"));
        must("capabilities", String.valueOf(status.get("CapEff")).matches("0+"), status.get("CapEff"));
        must("no new privileges", "1".equals(status.get("NoNewPrivs")), status.get("NoNewPrivs"));
        must("seccomp filter", "2".equals(status.get("Seccomp")), status.get("Seccomp"));
        String root = Files.readAllLines(Path.of("/proc/" + process + "/mountinfo")).stream()
                .filter(line -> line.matches("\\S+ \\S+ \\S+ \\S+ / .*"))
                .findFirst()
                .orElse("");
        must("root is only read", root.matches("\\S+ \\S+ \\S+ \\S+ / ro[ ,].*"), root);
        out.printf("confined  uid %s, no capabilities, no new privileges, seccomp filter, root only read%n", user);
    }

    private static void must(String what, boolean holds, @Nullable String found) throws IOException {
        if (!holds) {
            throw new IOException(what + " does not hold: " + found);
        }
    }

    /** What the process changed of its files: nothing, for all it writes is under a volume. */
    private void written(String id) throws IOException, InterruptedException {
        String changes = docker(List.of("diff", id))
                .lines()
                .filter(line -> !line.matches("[AC] /(tmp|etc|dev)(/.*)?"))
                .reduce("", (all, line) -> all + " " + line);
        must("files stay as they were", changes.isEmpty(), changes);
        String modules = docker(List.of("exec", id, "/opt/java/bin/java", "--list-modules"));
        must("Vietnamese locale data", modules.contains("jdk.localedata"), modules);
        out.println("image     its files stay as they were; the runtime has Vietnamese locale data");
    }

    private void answers() throws IOException, InterruptedException {
        int port = 0;
        for (JsonNode candidate : container.path("ports")) {
            if (candidate.path("name").asText().equals("http")) {
                port = candidate.path("containerPort").asInt();
            }
        }
        var answer = http.send(HttpRequest.newBuilder(address(port, question)).build(), BodyHandlers.ofString());
        must("an answer of what it rests on", answer.statusCode() == 200, answer.statusCode() + " " + answer.body());
        out.printf(
                "answers   GET %s: %d, %d bytes%n",
                question, answer.statusCode(), answer.body().length());
    }

    /** On this machine, by the port of the deployment. */
    private URI address(int port, String path) {
        return URI.create("http://localhost:" + requireNonNull(ports.get(port)) + path);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** TERM, and the time that the kubelet grants less its pause. */
    private void leaves(String id) throws IOException, InterruptedException {
        long grace = pod.path("terminationGracePeriodSeconds").asLong()
                - container.at("/lifecycle/preStop/sleep/seconds").asLong();
        Instant asked = Instant.now();
        docker(List.of("stop", "--time", Long.toString(grace), id));
        String status = docker(List.of("inspect", "--format", "{{.State.ExitCode}}", id))
                .strip();
        must("a good end", status.equals("143") || status.equals("0"), "exit code " + status);
        out.printf(
                "left      %d s after TERM, exit code %s%n",
                Duration.between(asked, Instant.now()).toSeconds(), status);
    }

    private static String docker(List<String> words) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of("docker"));
        all.addAll(words);
        return Tool.run(Path.of("."), all);
    }
}
