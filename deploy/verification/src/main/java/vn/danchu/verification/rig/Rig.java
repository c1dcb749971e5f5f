package vn.danchu.verification.rig;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import vn.danchu.embedded.EmbeddedKafka;
import vn.danchu.local.identity.Tokens;
import vn.danchu.local.part.Addresses;
import vn.danchu.local.part.Development;
import vn.danchu.local.part.Leftovers;
import vn.danchu.local.part.PlatformParts;
import vn.danchu.local.part.Workspace;
import vn.danchu.local.supervision.Part;
import vn.danchu.local.supervision.Progress;
import vn.danchu.local.supervision.Supervisor;
import vn.danchu.verification.Asked;
import vn.danchu.verification.Door;
import vn.danchu.verification.People;
import vn.danchu.verification.ServiceDatabases;

/**
 * A platform that a program starts for itself: the same parts as of {@code make run}, in a folder and on ports of its own, on
 * fresh data. What dies is started again, as an operator of clusters would.
 */
public final class Rig implements AutoCloseable {

    /** Folder of how far the audit trails were seen. */
    public static final String CHECKPOINTS = "checkpoints";

    private static final int AGENTS = 9_500;
    private static final int MOST_BROKERS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(50);

    /** Faults kill without end; the supervisor is to bear it. */
    private static final Supervisor.Limits LIMITS =
            new Supervisor.Limits(10_000, Duration.ofMinutes(1), Duration.ofSeconds(20));

    private final Workspace workspace;
    private final Outfit outfit;
    private final Map<String, Part> parts = new HashMap<>();
    private final Map<String, Agent> agents = new HashMap<>();
    private final SmallDisks disks;
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final Map<String, Duration> cleanStarts = new ConcurrentHashMap<>();
    private final Supervisor supervisor;
    private final FileChannel lock;

    /** Who breaks a run off leaves no platform behind. */
    private final Thread farewell;

    private final Door door = new Door(URI.create("http://localhost:" + Addresses.GATEWAY_PORT));
    private final People people = new People(new Tokens(Addresses.ISSUER, Development.SECRET), Clock.systemUTC());

    private Rig(Workspace workspace, Outfit outfit, List<Part> all, FileChannel lock, Progress progress) {
        this.workspace = workspace;
        this.outfit = outfit;
        this.disks = new SmallDisks(workspace);
        this.lock = lock;
        all.forEach(part -> parts.put(part.name(), part));
        this.supervisor = new Supervisor(
                all.stream().map(this::prepared).toList(),
                workspace.runDirectory(),
                progress,
                Clock.systemUTC(),
                LIMITS);
        this.farewell = new Thread(() -> stop(supervisor), "stop");
    }

    /** Starts everything on fresh data and returns when it is healthy. */
    public static Rig start(Workspace workspace, Outfit outfit, PrintStream out)
            throws IOException, InterruptedException {
        workspace.runDirectory().create();
        FileChannel lock = workspace
                .runDirectory()
                .lock()
                .orElseThrow(() -> new IOException("Another platform runs in " + workspace.folder() + " already."));
        new Leftovers(PlatformParts.of(workspace, MOST_BROKERS), workspace, out).stop();
        PacketFilter.mend();
        SlowLink.mend();
        new SmallDisks(workspace).takeAway();
        workspace.forget();
        List<Part> all = PlatformParts.of(workspace, outfit.brokers());
        forgetCheckpoints(workspace.folder().resolve(CHECKPOINTS));
        Map<String, Long> starts = new ConcurrentHashMap<>();
        Map<String, Duration> cleanStarts = new ConcurrentHashMap<>();
        Rig rig = new Rig(workspace, outfit, all, lock, (part, what) -> {
            long now = System.nanoTime();
            if (what.startsWith("starting: ")) {
                starts.put(part, now);
            } else if (what.startsWith("ready ")) {
                Duration took = Duration.ofNanos(now - starts.getOrDefault(part, now));
                if (cleanStarts.putIfAbsent(part, took) == null) {
                    out.printf("  %s %s%n", part, what);
                }
            }
        });
        Runtime.getRuntime().addShutdownHook(rig.farewell);
        rig.disks.put(outfit.smallDisks());
        String failure = rig.supervisor.start();
        if (failure != null) {
            rig.close();
            throw new IOException("The platform does not start. " + failure);
        }
        rig.cleanStarts.putAll(cleanStarts);
        return rig;
    }

    /** Those of other data. */
    private static void forgetCheckpoints(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /**
     * More processes of a service for a while, beside the one the gateway knows.
     *
     * @param more how many
     * @param environment of each, beyond that of the service
     */
    public Replicas replicas(String service, int more, Map<String, String> environment)
            throws IOException, InterruptedException {
        return Replicas.start(workspace, service, more, environment, LIMITS);
    }

    private static void forget(Thread farewell) {
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException leaving) {
            // It runs already.
        }
    }

    static void stop(Supervisor supervisor) {
        try {
            supervisor.stop();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Part prepared(Part part) {
        Part held = part.prepared((log, progress) -> {
            part.preparation().prepare(log, progress);
            while (this.held.contains(part.name())) {
                Thread.sleep(LOOK);
            }
        });
        Part equipped = held.equipped(outfit.environments().getOrDefault(part.name(), Map.of()));
        if (!outfit.agents().contains(part.name())) {
            return equipped;
        }
        Agent agent = new Agent(AGENTS + Addresses.OFFSET + agents.size());
        agents.put(part.name(), agent);
        return equipped.equipped(agent.environment());
    }

    public Door door() {
        return door;
    }

    /** The way straight to a service, past the gateway. */
    public URI address(String service) {
        Part part = parts.get(service);
        if (part == null) {
            throw new IllegalArgumentException("No service is called " + service);
        }
        return URI.create("http://localhost:" + part.ports().getFirst());
    }

    public People people() {
        return people;
    }

    public ServiceDatabases databases() {
        return new ServiceDatabases(
                "jdbc:postgresql://localhost:" + Addresses.POSTGRESQL_PORT + "/", Development.SECRET);
    }

    /** The small disk of a part. */
    public SmallDisk disk(String part) throws IOException {
        return disks.of(part);
    }

    /** The log of a part: all it says, over all its lives. */
    public Path log(String part) {
        return workspace.runDirectory().log(part);
    }

    /** The names of the brokers. */
    public List<String> brokers() {
        return IntStream.rangeClosed(1, outfit.brokers())
                .mapToObj(PlatformParts::broker)
                .toList();
    }

    /** What a client of the brokers needs who may do everything. */
    public Map<String, Object> broker() {
        return EmbeddedKafka.connection(
                Addresses.bootstrapServers(outfit.brokers()), EmbeddedKafka.PROVISIONER, Development.SECRET);
    }

    /** A number that only the superuser of the databases may ask for. */
    public static long ask(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + Addresses.POSTGRESQL_PORT + "/postgres", "postgres", null)) {
            return Asked.number(connection, sql);
        }
    }

    /** Where it keeps its data. */
    public Workspace workspace() {
        return workspace;
    }

    /** A file of this run. */
    public Path file(String name) {
        return workspace.folder().resolve(name);
    }

    /** Everything that runs, as it is named. */
    public Set<String> parts() {
        return Set.copyOf(parts.keySet());
    }

    /** The services, as they are named. */
    public List<String> services() {
        List<String> services = new ArrayList<>(parts.keySet());
        services.removeAll(List.of("postgresql", "keycloak", "gateway"));
        services.removeAll(brokers());
        return services;
    }

    public Agent agent(String part) {
        Agent agent = agents.get(part);
        if (agent == null) {
            throw new IllegalArgumentException(part + " has no agent");
        }
        return agent;
    }

    /** How long a part took to be ready when everything was new. */
    public Duration cleanStart(String part) {
        return cleanStarts.getOrDefault(part, Duration.ZERO);
    }

    /** The process of a part now. */
    public ProcessHandle process(String part) throws IOException {
        return workspace
                .runDirectory()
                .pidFile(part)
                .process()
                .orElseThrow(() -> new IOException(part + " does not run."));
    }

    /** The first process of PostgreSQL itself; the part is only its keeper. */
    public ProcessHandle postmaster() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(workspace.postgresqlData().resolve("postmaster.pid"))
                .getFirst()
                .strip());
        return ProcessHandle.of(pid).orElseThrow(() -> new IOException("PostgreSQL does not run."));
    }

    /** Sends a signal by its name, to one process. */
    public static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("Process " + process.pid() + " takes no signal " + name + ".");
        }
    }

    /** Kills as nothing can be refused or tidied up, and returns when the process is gone. */
    public static void kill(ProcessHandle process) throws IOException, InterruptedException {
        signal("KILL", process);
        try {
            var _ = process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException alive) {
            throw new IOException("Process " + process.pid() + " lives on.", alive);
        }
    }

    /** Keeps a part from being started again. */
    public void hold(String part) {
        held.add(part);
    }

    /** Lets a part be started again. */
    public void release(String part) {
        held.remove(part);
    }

    /**
     * Waits until every part is healthy.
     *
     * @return how long that took
     */
    public Duration awaitHealthy() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        for (Part part : parts.values()) {
            while (!part.health().good()) {
                if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw new IOException(part.name() + " is not healthy after " + PATIENCE.toSeconds()
                            + " s; its log is " + workspace.runDirectory().log(part.name()) + ".");
                }
                Thread.sleep(LOOK);
            }
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Waits until a part that died lives again as another process, and everything is healthy. */
    public Duration awaitNext(String part, ProcessHandle dead) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        while (workspace
                .runDirectory()
                .pidFile(part)
                .process()
                .filter(now -> now.pid() != dead.pid())
                .isEmpty()) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IOException(part + " was not started again.");
            }
            Thread.sleep(LOOK);
        }
        var _ = awaitHealthy();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /**
     * What the parts of a rig have beyond those of {@code make run}.
     *
     * @param agents parts with an {@link Agent}
     * @param environments what stands in the environment of a part besides
     * @param brokers how many
     * @param smallDisks parts whose data are to lie on a {@link SmallDisk}, with its megabytes
     */
    public record Outfit(
            Set<String> agents,
            Map<String, Map<String, String>> environments,
            int brokers,
            Map<String, Integer> smallDisks) {

        public Outfit {
            agents = Set.copyOf(agents);
            environments = Map.copyOf(environments);
            smallDisks = Map.copyOf(smallDisks);
        }

        /** With one broker and the disks of the machine. */
        public Outfit(Set<String> agents, Map<String, Map<String, String>> environments) {
            this(agents, environments, 1, Map.of());
        }
    }

    @Override
    public void close() throws IOException {
        held.clear();
        door.close();
        stop(supervisor);
        forget(farewell);
        try {
            disks.takeAway();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        lock.close();
    }
}
