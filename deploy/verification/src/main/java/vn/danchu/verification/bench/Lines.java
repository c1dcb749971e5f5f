package vn.danchu.verification.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that is measured, in its order: what wants a platform that has done nothing yet comes first. */
public final class Lines {

    private static final List<Line> ALL = List.of(
            new Start(),
            new CommentPost(),
            new CommentPostAtTheDoor(),
            new CommentList(),
            new CommentDepth(),
            new GatewayRouting(),
            new RelayToKafka(),
            new StreamDelivery(),
            new CommentToStream(),
            new Growth(),
            new SearchBehindSecurity());

    private final List<Line> chosen;

    Lines(List<Line> chosen) {
        this.chosen = List.copyOf(chosen);
    }

    /**
     * Those that are asked for.
     *
     * @param names separated by commas; all where there is none
     * @throws IllegalArgumentException where nothing is called so
     */
    public static Lines named(String names) {
        if (names.isBlank()) {
            return new Lines(ALL);
        }
        List<Line> chosen = new ArrayList<>();
        for (String name : Arrays.stream(names.split(",")).map(String::strip).toList()) {
            chosen.add(ALL.stream()
                    .filter(line -> line.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Nothing is called " + name + " here, but: "
                            + ALL.stream().map(Line::name).collect(Collectors.joining(", ")) + ".")));
        }
        return new Lines(chosen);
    }

    /** Measures one after the other; one that fails says so in its row, and the next begins. */
    public void measure(Ground ground) throws IOException, InterruptedException {
        for (Line line : chosen) {
            try {
                line.measure(ground);
            } catch (InterruptedException stopped) {
                throw stopped;
            } catch (Exception failure) {
                ground.results().missing(line.name(), reason(failure));
            }
        }
    }

    /** On one line, for a table. */
    static String reason(Exception failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return message.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
