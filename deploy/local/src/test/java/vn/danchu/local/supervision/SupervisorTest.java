package vn.danchu.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final Recorder progress = new Recorder();
    private RunDirectory directory;
    private Supervisor supervisor;

    @BeforeEach
    void prepare() throws IOException {
        directory = new RunDirectory(folder.resolve("run"), folder.resolve("logs"));
        directory.create();
        supervisor = supervise();
    }

    @AfterEach
    void leave_nothing_running() throws InterruptedException {
        supervisor.stop();
    }

    @Test
    void starts_a_part_when_those_it_needs_are_healthy() throws InterruptedException {
        supervisor = supervise(healthy("database"), healthy("broker"), healthy("service", "database", "broker"));

        String reason = supervisor.start();

        assertThat(reason).isNull();
        assertThat(progress.indexOf("service: starting"))
                .isGreaterThan(progress.indexOf("database: ready"))
                .isGreaterThan(progress.indexOf("broker: ready"));
    }

    @Test
    void stops_a_part_before_those_it_needs_and_leaves_nothing_behind() throws Exception {
        supervisor = supervise(healthy("database"), healthy("service", "database"), healthy("gateway", "service"));
        supervisor.start();
        List<RunDirectory.Left> running = directory.left();

        supervisor.stop();

        assertThat(progress.indexOf("gateway: stopped"))
                .isLessThan(progress.indexOf("service: stopped"))
                .isLessThan(progress.indexOf("database: stopped"));
        assertThat(progress.indexOf("service: stopped")).isLessThan(progress.indexOf("database: stopped"));
        assertThat(running)
                .hasSize(3)
                .allSatisfy(left -> assertThat(left.process().isAlive()).isFalse());
        assertThat(directory.run().toFile().listFiles((dir, name) -> name.endsWith(".pid")))
                .isEmpty();
    }

    @Test
    void starts_a_part_again_that_was_killed() throws Exception {
        supervisor = supervise(healthy("service"));
        supervisor.start();
        ProcessHandle first = directory.pidFile("service").process().orElseThrow();

        first.destroyForcibly();
        progress.await("service: ready", 2);

        assertThat(directory.pidFile("service").process().orElseThrow().pid()).isNotEqualTo(first.pid());
        assertThat(progress.count("service: died with exit code 137")).isOne();
    }

    @Test
    void gives_up_a_part_that_dies_too_often_and_shows_the_end_of_its_log() throws InterruptedException {
        supervisor = supervise(shell("service", "echo no database; exit 3"));

        String reason = supervisor.start();

        assertThat(reason).startsWith("service dies again and again");
        assertThat(progress.count("service: starting: ")).isEqualTo(3);
        assertThat(progress.lines()).contains("service: | no database");
        assertThat(progress.count("service: died with exit code 3")).isEqualTo(3);
    }

    @Test
    void gives_up_a_part_that_was_never_healthy_however_many_deaths_are_borne() throws InterruptedException {
        var limits = new Supervisor.Limits(10_000, Duration.ofMinutes(2), Duration.ofMillis(200));
        supervisor = supervise(limits, shell("service", "echo no memory; exit 3"));

        String reason = supervisor.start();

        assertThat(reason).startsWith("service dies again and again");
        assertThat(progress.count("service: starting: ")).isEqualTo(5);
    }

    @Test
    void tells_of_a_part_that_cannot_be_kept_running_after_all_was_well() throws Exception {
        supervisor = supervise(healthy("database"), healthy("service", "database"));
        supervisor.start();

        for (int death = 1; death <= 3; death++) {
            directory.pidFile("database").process().orElseThrow().destroyForcibly();
            progress.await(death < 3 ? "database: ready" : "database: died", death < 3 ? death + 1 : 3);
        }

        assertThat(supervisor.awaitFailure()).startsWith("database dies again and again");
    }

    @Test
    void kills_a_part_that_does_not_become_healthy_in_time() throws InterruptedException {
        supervisor = supervise(part("service", "exec sleep 600", List.of(), List.of(), Duration.ofMillis(200), LONG));

        String reason = supervisor.start();

        assertThat(reason).startsWith("service dies again and again");
        assertThat(progress.count("service: not healthy after")).isEqualTo(3);
    }

    @Test
    void kills_a_part_that_does_not_stop_in_time() throws Exception {
        supervisor = supervise(part(
                "service",
                "trap '' TERM; touch " + sign("service") + "; exec sleep 600",
                List.of(),
                List.of(),
                LONG,
                Duration.ofMillis(200)));
        supervisor.start();
        ProcessHandle process = directory.pidFile("service").process().orElseThrow();

        supervisor.stop();

        assertThat(process.isAlive()).isFalse();
        assertThat(progress.count("service: killed")).isOne();
    }

    @Test
    void names_the_port_that_another_program_has_taken() throws Exception {
        try (var other = new ServerSocket(0)) {
            supervisor =
                    supervise(part("service", "exec sleep 600", List.of(), List.of(other.getLocalPort()), LONG, LONG));

            String reason = supervisor.start();

            assertThat(reason).isEqualTo("service: port " + other.getLocalPort() + " is taken by another program");
        }
    }

    @Test
    void stops_while_it_is_still_starting() throws Exception {
        supervisor = supervise(part("service", "exec sleep 600", List.of(), List.of(), LONG, LONG));
        Thread starting = Thread.ofVirtual().start(() -> {
            try {
                supervisor.start();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        progress.await("service: starting", 1);

        supervisor.stop();

        assertThat(directory.left()).isEmpty();
        assertThat(starting.isAlive())
                .as("nothing has failed, nothing is ready")
                .isTrue();
    }

    @Test
    void refuses_a_part_that_comes_after_one_it_does_not_know() {
        assertThatThrownBy(() -> supervise(healthy("service", "database")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("service comes after database");
    }

    private Supervisor supervise(Part... parts) {
        return supervise(new Supervisor.Limits(2, Duration.ofMinutes(2), Duration.ofMillis(200)), parts);
    }

    private Supervisor supervise(Supervisor.Limits limits, Part... parts) {
        return new Supervisor(List.of(parts), directory, progress, Clock.systemUTC(), limits);
    }

    private Part healthy(String name, String... after) {
        return part(name, "touch " + sign(name) + "; exec sleep 600", List.of(after), List.of(), LONG, LONG);
    }

    private Part shell(String name, String script) {
        return part(name, script, List.of(), List.of(), LONG, LONG);
    }

    private Part part(
            String name,
            String script,
            List<String> after,
            List<Integer> ports,
            Duration startLimit,
            Duration stopLimit) {
        return new Part(
                name,
                "a test",
                after,
                ports,
                Preparation.NONE,
                new Command(List.of("sh", "-c", script), Map.of(), folder),
                new Health.Says(sign(name)),
                startLimit,
                stopLimit);
    }

    private Path sign(String name) {
        return folder.resolve(name + ".ready");
    }
}
