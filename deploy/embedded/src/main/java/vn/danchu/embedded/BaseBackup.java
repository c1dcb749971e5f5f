package vn.danchu.embedded;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A copy of a server's data, taken while it ran. By itself it is no data: the log that was written meanwhile belongs to it.
 *
 * @param directory of it; beside the data there is room for what others note of the same moment
 * @param finished when the copy was whole, by the clock of the server
 */
public record BaseBackup(Path directory, Instant finished) {

    static final String LABEL = "backup_label";

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern FIRST_PIECE = Pattern.compile("START WAL LOCATION: \\S+ \\(file ([0-9A-F]{24})\\)");

    static String name(Instant finished) {
        return NAME.format(finished);
    }

    static BaseBackup at(Path directory) {
        return new BaseBackup(directory, Instant.from(NAME.parse(String.valueOf(directory.getFileName()))));
    }

    Path data() {
        return directory.resolve("data");
    }

    PastOfServer server() {
        return new PastOfServer(
                requireNonNull(requireNonNull(directory.getParent()).getParent()));
    }

    /** The first piece of the log that belongs to it. */
    String firstPiece() throws IOException {
        Matcher label = FIRST_PIECE.matcher(Files.readString(data().resolve(LABEL)));
        if (!label.find()) {
            throw new IOException("The label in " + data() + " names no piece of the log.");
        }
        return label.group(1);
    }
}
