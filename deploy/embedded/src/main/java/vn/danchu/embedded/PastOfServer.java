package vn.danchu.embedded;

import java.nio.file.Path;

/**
 * Base backups and the log of one server.
 *
 * @param directory of it, in the archive
 */
record PastOfServer(Path directory) {

    Path bases() {
        return directory.resolve("base");
    }

    /** Made with the first backup: while it is not there, nothing is archived. */
    Path log() {
        return directory.resolve("log");
    }

    /**
     * What the server runs for each piece of its log. It succeeds only once the piece is on disk whole, never replaces another,
     * and takes a piece that is there already for done: the server asks again when it did not hear the answer. What nobody
     * wrote to in a piece takes no room.
     */
    String archiveCommand() {
        return """
                if [ -d %1$s ]; then if [ -e %1$s/%%f ]; then cmp -s "%%p" %1$s/%%f; \
                else cp --sparse=always "%%p" %1$s/%%f.part && sync %1$s/%%f.part && mv %1$s/%%f.part %1$s/%%f && sync %1$s; \
                fi; fi""".formatted(quoted(log()));
    }

    /** What the server runs for each piece of the log that a recovery asks for. */
    String restoreCommand() {
        return "test -e %1$s/%%f && cp %1$s/%%f \"%%p\"".formatted(quoted(log()));
    }

    /** For a shell, in a text where the server reads a per cent sign as its own. */
    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''").replace("%", "%%") + "'";
    }
}
