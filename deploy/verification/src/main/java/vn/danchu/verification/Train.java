package vn.danchu.verification;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import vn.danchu.local.part.Workspace;
import vn.danchu.verification.demo.Script;
import vn.danchu.verification.rig.Rig;

/**
 * {@code make train}: lets this build learn from a run how to start quickly. A platform of its own plays the demonstration; what its
 * JVMs have seen is read by every later start of the same build.
 */
public final class Train {

    /** Enough for the methods of a comment to be known as worth compiling. */
    private static final int COMMENTS = 2_000;

    private static final double MEGABYTE = 1_000_000;

    private Train() {}

    /** Ends with 1 where the platform did not start, refused what it should do, or left nothing. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path project = Path.of("").toAbsolutePath();
        String folder = Settings.of("DANCHU_FOLDER", ".local/train");
        Workspace workspace = new Workspace(project, project.resolve(folder), true);
        try {
            Files.createDirectories(workspace.aotCaches());
            for (Path old : caches(workspace)) {
                Files.delete(old);
            }
            learn(workspace, out);
            report(workspace, out);
        } catch (IOException | ExecutionException failure) {
            System.err.println("The training run stopped. " + failure.getMessage());
            System.exit(1);
        }
    }

    private static void learn(Workspace workspace, PrintStream out)
            throws IOException, ExecutionException, InterruptedException {
        out.println("Starting a platform to learn from, on fresh data in " + workspace.folder() + ".");
        try (Rig rig = Rig.start(workspace, new Rig.Outfit(Set.of(), Map.of()), out)) {
            new Script(rig.door(), rig.people(), out, COMMENTS).play();
            out.println("Writing down what was learnt, while all of it stops; this takes a minute or two.");
        } finally {
            workspace.forget();
        }
    }

    private static void report(Workspace workspace, PrintStream out) throws IOException {
        List<Path> caches = caches(workspace);
        if (caches.isEmpty()) {
            throw new IOException("Nothing was left; the logs are in "
                    + workspace.runDirectory().logs() + ".");
        }
        for (Path cache : caches) {
            out.printf(Locale.ROOT, "  %-32s %4.0f MB%n", cache.getFileName(), Files.size(cache) / MEGABYTE);
        }
        out.println("Every start of this build is quick from now on; the next build starts as before.");
    }

    private static List<Path> caches(Workspace workspace) throws IOException {
        try (var files = Files.list(workspace.aotCaches())) {
            return files.sorted().toList();
        }
    }
}
