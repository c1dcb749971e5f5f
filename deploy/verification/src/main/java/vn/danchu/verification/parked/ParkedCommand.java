package vn.danchu.verification.parked;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.danchu.verification.ServiceDatabases;

/** What an operator types, and what is answered at the terminal. */
public final class ParkedCommand {

    private static final int SHOWN = 50;
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final String USAGE = """
            make parked                      what is set aside in every service
            make parked ARGS="explain ID"    one event, and what to do about it
            make parked ARGS="retry ID"      try it again, with all that wait behind it
            """;

    private final ServiceDatabases databases;
    private final Clock clock;
    private final Duration patience;
    private final PrintStream out;

    /**
     * A command.
     *
     * @param clock when questions are asked
     * @param patience how long an answer is waited for
     */
    public ParkedCommand(ServiceDatabases databases, Clock clock, Duration patience, PrintStream out) {
        this.databases = databases;
        this.clock = clock;
        this.patience = patience;
        this.out = out;
    }

    /** Does what the words say; false where something is parked, unknown or failed again. */
    public boolean run(List<String> words) throws SQLException, InterruptedException {
        if (words.isEmpty() || words.equals(List.of("list"))) {
            return list();
        }
        Optional<UUID> id = words.size() == 2 ? uuid(words.getLast()) : Optional.empty();
        if (id.isEmpty()) {
            out.print(USAGE);
            return false;
        }
        return switch (words.getFirst()) {
            case "explain" -> explain(id.get());
            case "retry" -> retry(id.get());
            default -> {
                out.print(USAGE);
                yield false;
            }
        };
    }

    private boolean list() throws SQLException {
        long all = 0;
        for (String service : databases.services()) {
            try (Connection connection = databases.connect(service)) {
                ParkedTable table = new ParkedTable(connection);
                long parked = table.size();
                all += parked;
                out.printf("%-16s %d parked%n", service, parked);
                for (ParkedEvent head : table.heads(SHOWN)) {
                    out.printf(
                            "  %s  %s  %d behind it  %s%n", head.id(), head.parkedAt(), head.waiting(), head.reason());
                }
            }
        }
        return all == 0;
    }

    private boolean explain(UUID id) throws SQLException {
        for (String service : databases.services()) {
            try (Connection connection = databases.connect(service)) {
                Optional<ParkedEvent> parked = new ParkedTable(connection).find(id);
                if (parked.isPresent()) {
                    explain(service, parked.get());
                    return true;
                }
            }
        }
        out.println("No service has parked " + id + ".");
        return false;
    }

    private void explain(String service, ParkedEvent event) {
        line("service", service);
        line("event", event.id());
        line("type", event.type().orElse("could not be read"));
        line("about", event.aggregate().map(UUID::toString).orElse("could not be read"));
        line("from", event.topic() + ", partition " + event.partition() + ", offset " + event.offset());
        line("parked", event.parkedAt());
        line("correlation", event.correlation().orElse("none"));
        line("behind it", event.waiting());
        line("reason", event.reason());
        out.println(advice(service, event));
    }

    private static String advice(String service, ParkedEvent event) {
        if (event.behind().isPresent()) {
            return "Nothing is known to be wrong with it: it waits for "
                    + event.behind().get() + ". Explain that one.";
        }
        if (event.type().isEmpty() || event.aggregate().isEmpty()) {
            return "The record is no event that " + service
                    + " can read. If a newer release of it can, start that one, then"
                    + " retry. If not, its writer must be mended; nothing else waits for this record.";
        }
        return "The log of " + service + " has the whole failure: look for " + event.id()
                + ". Mend its cause, then retry. Nothing is lost meanwhile; later events of the same subject wait.";
    }

    private boolean retry(UUID id) throws SQLException, InterruptedException {
        for (String service : databases.services()) {
            try (Connection connection = databases.connect(service)) {
                ParkedTable table = new ParkedTable(connection);
                if (table.find(id).isPresent()) {
                    return told(service, await(table, table.ask(id, clock.instant())));
                }
            }
        }
        out.println("No service has parked " + id + ".");
        return false;
    }

    private boolean told(String service, Optional<ParkedTable.Answer> answer) {
        if (answer.isEmpty()) {
            out.println("No answer from " + service + " yet. It tries as soon as it runs and its database is well.");
            return false;
        }
        return switch (answer.get()) {
            case ParkedTable.Answer.Applied(int events) -> {
                out.println("Done: " + events + " had their effect in " + service + ".");
                yield true;
            }
            case ParkedTable.Answer.Failed(String reason) -> {
                out.println("Failed again, all stay parked: " + reason);
                yield false;
            }
        };
    }

    private Optional<ParkedTable.Answer> await(ParkedTable table, UUID question)
            throws SQLException, InterruptedException {
        Instant end = clock.instant().plus(patience);
        Optional<ParkedTable.Answer> answer = table.answer(question);
        while (answer.isEmpty() && clock.instant().isBefore(end)) {
            Thread.sleep(LOOK);
            answer = table.answer(question);
        }
        return answer;
    }

    private void line(String name, Object value) {
        out.printf("%-12s %s%n", name, value);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
