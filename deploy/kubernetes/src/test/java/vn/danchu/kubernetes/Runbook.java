package vn.danchu.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/** What keeps a deployable from starting in production, by the page that explains it. */
final class Runbook {

    private static final Pattern ROW = Pattern.compile("^\\| `([a-z-]+)` \\|", Pattern.MULTILINE);

    private Runbook() {}

    /** The names of all checks. */
    static List<String> checks() throws IOException {
        return ROW.matcher(Files.readString(Project.ROOT.resolve("docs/runbooks/production-start.md")))
                .results()
                .map(row -> row.group(1))
                .toList();
    }
}
