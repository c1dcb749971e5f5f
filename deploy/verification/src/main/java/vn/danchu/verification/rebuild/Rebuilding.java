package vn.danchu.verification.rebuild;

import static vn.danchu.verification.Asked.number;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import vn.danchu.local.part.PlatformParts;
import vn.danchu.local.part.Workspace;
import vn.danchu.local.supervision.Health;
import vn.danchu.local.supervision.Part;
import vn.danchu.verification.ServiceDatabases;
import vn.danchu.verification.rebuild.Hearing.Heard;
import vn.danchu.verification.restore.LossReport;

/**
 * Makes the figures anew from the topics while the old ones serve, and exchanges them. The service that serves is not stopped: the
 * database below it takes another one's place.
 */
public final class Rebuilding {

    /** The one service that holds nothing but what it makes of events. */
    static final String SERVICE = "insight";

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd't'HHmmss'z'").withZone(ZoneOffset.UTC);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration SAY = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Workspace workspace;
    private final ServiceDatabases databases;
    private final Map<String, Object> broker;
    private final PrintStream out;
    private final Clock clock;

    /**
     * @param workspace of the platform that runs
     * @param broker what a client needs to reach it who may do everything
     * @param out told how far it is
     */
    public Rebuilding(
            Workspace workspace, ServiceDatabases databases, Map<String, Object> broker, PrintStream out, Clock clock) {
        this.workspace = workspace;
        this.databases = databases;
        this.broker = Map.copyOf(broker);
        this.out = out;
        this.clock = clock;
    }

    /**
     * Makes a generation anew and puts it in the place of the old one, if that is sound.
     *
     * @throws IOException where it cannot be made; the old one serves on
     */
    public Rebuilt rebuild() throws IOException, InterruptedException, SQLException {
        try (Connection operator = databases.connectAsSuperuser(ServiceDatabases.SUPERUSER)) {
            Generations generations = new Generations(databases, SERVICE, operator);
            generations.makeSureToBeAlone();
            String generation = NAME.format(clock.instant());
            try (Hearing hearing = Hearing.of(broker, SERVICE, generation);
                    MeasureTopic topic = new MeasureTopic(broker)) {
                out.println("Making " + generations.next() + "; the old one serves meanwhile.");
                generations.makeNext();
                Set<UUID> lost = LossReport.reported(workspace.folder().resolve("restores"));
                try {
                    return heard(generations, generation, lost, hearing, topic);
                } finally {
                    hearing.forget();
                }
            }
        }
    }

    /** Deletes the old ones that were kept. */
    public List<String> forget() throws IOException, SQLException {
        try (Connection operator = databases.connectAsSuperuser(ServiceDatabases.SUPERUSER)) {
            Generations generations = new Generations(databases, SERVICE, operator);
            generations.makeSureToBeAlone();
            return generations.forget();
        }
    }

    private Rebuilt heard(
            Generations generations, String generation, Set<UUID> lost, Hearing hearing, MeasureTopic topic)
            throws IOException, InterruptedException, SQLException {
        try (NextProcess next = NextProcess.start(workspace, part(generations, generation, lost))) {
            awaitHeard(hearing, hearing.ends(), next);
            topic.catchUp();
            try (Standstill standstill = Standstill.of(databases, SERVICE)) {
                out.println("The old one stands still for a moment; whoever asks is answered.");
                standstill.awaitTold();
                List<Heard> heard = awaitHeard(hearing, hearing.ends(), next);
                next.end();
                topic.catchUp();
                return examined(generations, generation, lost.size(), heard, standstill, topic);
            }
        }
    }

    private Rebuilt examined(
            Generations generations,
            String generation,
            int leftOut,
            List<Heard> heard,
            Standstill standstill,
            MeasureTopic topic)
            throws IOException, InterruptedException, SQLException {
        Connection old = standstill.connection();
        List<Line> lines;
        long corrections;
        long last;
        try (Connection made = databases.connectAsSuperuser(generations.next())) {
            made.setAutoCommit(false);
            lines = new Examination(old, made).lines();
            if (!lines.stream().allMatch(Line::sound)) {
                return new Rebuilt(heard, leftOut, lines, Optional.empty());
            }
            Instant now = clock.instant();
            generations.carryOver(old, made);
            corrections = Continuation.of(old, made, topic.figures(), now);
            last = number(made, "select coalesce(max(sequence), 0) from platform.outbox");
            made.commit();
        }
        Duration stoodStill = standstill.lasted();
        String kept = SERVICE + "_before_" + generation;
        Duration closed = generations.exchange(standstill, kept);
        out.println("Exchanged.");
        boolean serving = awaitServing(last);
        return new Rebuilt(
                heard,
                leftOut,
                lines,
                Optional.of(new Rebuilt.Exchange(kept, corrections, stoodStill.plus(closed), closed, serving)));
    }

    private Part part(Generations generations, String generation, Set<UUID> lost) throws IOException {
        Part part = PlatformParts.next(workspace, SERVICE, generations.next(), generation);
        if (lost.isEmpty()) {
            return part;
        }
        out.println("Leaving out " + lost.size() + " events that restores have lost.");
        Path file =
                Files.createDirectories(workspace.folder().resolve("rebuilds")).resolve(generation + ".without");
        Files.write(file, lost.stream().map(UUID::toString).sorted().toList());
        return part.equipped(Map.of("DANCHU_EVENT_GENERATION_WITHOUT", file.toString()));
    }

    /** Waits until everything up to these ends has had its effect, for as long as it moves. */
    private List<Heard> awaitHeard(Hearing hearing, Map<TopicPartition, Long> ends, NextProcess next)
            throws IOException, InterruptedException {
        long moved = System.nanoTime();
        long said = System.nanoTime();
        List<Heard> heard = hearing.heard(ends);
        Set<String> whole = new HashSet<>();
        while (true) {
            for (Heard each : heard) {
                if (each.whole() && whole.add(each.topic()) && each.there() > 0) {
                    say(each);
                }
            }
            if (whole.size() == heard.size()) {
                return heard;
            }
            if (System.nanoTime() - said > SAY.toNanos()) {
                heard.stream().filter(each -> !each.whole()).forEach(this::say);
                said = System.nanoTime();
            }
            Thread.sleep(LOOK);
            List<Heard> now = hearing.heard(ends);
            moved = now.equals(heard) ? moved : System.nanoTime();
            if (System.nanoTime() - moved > PATIENCE.toNanos()) {
                throw new IOException("The new one hears nothing more; its log is " + next.log() + ".");
            }
            heard = now;
        }
    }

    private void say(Heard heard) {
        out.printf("  %-32s %9d of %d%n", heard.topic(), heard.read(), heard.there());
    }

    /** The service has found the new one when it is ready again and the corrections are told; false where it does not. */
    private boolean awaitServing(long last) throws InterruptedException {
        Health health = PlatformParts.of(workspace).stream()
                .filter(part -> part.name().equals(SERVICE))
                .findFirst()
                .orElseThrow()
                .health();
        long begin = System.nanoTime();
        while (!health.good() || !told(last)) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                return false;
            }
            Thread.sleep(LOOK);
        }
        return true;
    }

    /** A database that cannot be asked at this moment has not told it; what was exchanged stays exchanged. */
    private boolean told(long last) {
        try (Connection connection = databases.connect(SERVICE)) {
            return number(connection, "select count(*) from platform.outbox where sequence <= " + last) == 0;
        } catch (SQLException later) {
            return false;
        }
    }
}
