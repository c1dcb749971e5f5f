package vn.danchu.verification.restore;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was lost, for the people who have to ask for it again: identifiers, kinds, units and times, and nobody's words or name. */
public final class LossReport {

    private static final String HEAD = "topic\taggregate\tversion\ttype\tunit\ttime\tleft\tevent";

    private LossReport() {}

    /** Every event without a row, one a line, to a file of its own. */
    static void write(Loss loss, Path file) throws IOException {
        Files.createDirectories(requireNonNull(file.getParent()));
        List<String> lines = new ArrayList<>(List.of(HEAD));
        for (Loss.Event event : loss.events()) {
            Telling telling = event.telling();
            lines.add(String.join(
                    "\t",
                    telling.topic(),
                    telling.aggregate().toString(),
                    Long.toString(telling.version()),
                    telling.type(),
                    telling.unit(),
                    telling.time().toString(),
                    event.withoutRow() ? "nothing" : "version " + event.reached(),
                    telling.id().toString()));
        }
        Files.write(file, lines);
    }

    /** The events that the reports of earlier restores name. */
    public static Set<UUID> reported(Path folder) throws IOException {
        Set<UUID> reported = new HashSet<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> reports = Files.newDirectoryStream(folder, "*.tsv")) {
                for (Path report : reports) {
                    for (String line : Files.readAllLines(report)) {
                        if (!line.equals(HEAD)) {
                            reported.add(UUID.fromString(line.substring(line.lastIndexOf('\t') + 1)));
                        }
                    }
                }
            }
        }
        return reported;
    }

    /** How much of it there is, by kind. */
    public static void print(Loss loss, PrintStream out) {
        if (loss.events().isEmpty()) {
            out.println("Nothing was told that is not there.");
        } else {
            out.printf("%-32s %9s %9s %9s%n", "events without a row", "events", "gone", "set back");
        }
        loss.events().stream()
                .collect(Collectors.groupingBy(event -> event.telling().topic(), TreeMap::new, Collectors.toList()))
                .forEach((topic, events) -> out.printf(
                        "%-32s %9d %9d %9d%n",
                        topic, events.size(), aggregates(events, true), aggregates(events, false)));
        loss.untold()
                .forEach(
                        aggregate -> out.println(
                                "  " + aggregate
                                        + " is on its topic with a state that is lost, and the one it has now was forgotten there: change it once, so that it is told"));
        loss.taken()
                .forEach(
                        (service, number) -> out.println(
                                "  " + service + " had taken " + number
                                        + " of them: its database is not of the same moment, and what it shows is wrong until it is restored too"));
    }

    private static long aggregates(List<Loss.Event> events, boolean withoutRow) {
        return events.stream()
                .filter(event -> event.withoutRow() == withoutRow)
                .map(event -> event.telling().aggregate())
                .distinct()
                .count();
    }
}
