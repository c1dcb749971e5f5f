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

    /** Ends with 1 where the platform did not start, refused what it should do, or did not leave all it should. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path project = Path.of("").toAbsolutePath();
        Workspace workspace =
                new Workspace(project, project.resolve(Settings.of("DANCHU_FOLDER", ".local/train")), true);
        try {
            int programs = learn(workspace, out);
            report(workspace, programs, out);
        } catch (IOException | ExecutionException failure) {
            System.err.println("The training run stopped. " + failure.getMessage());
            System.exit(1);
        }
    }

    /** Answers how many programs were learnt from. */
    private static int learn(Workspace workspace, PrintStream out)
            throws IOException, ExecutionException, InterruptedException {
        out.println("Starting a platform to learn from, on fresh data in " + workspace.folder() + ".");
        // A JVM looks at its start whether it will be able to write there.
        Files.createDirectories(workspace.aotCaches());
        int programs;
        try (Rig rig = Rig.start(workspace, new Rig.Outfit(Set.of(), Map.of()), out)) {
            new Script(rig.door(), rig.people(), out, COMMENTS).play();
            out.println("Writing down what was learnt, while all of it stops; this takes a minute or two.");
            // Of the parts of others, Keycloak is; the gateway is no service.
            programs = rig.services().size() + 2;
        }
        workspace.forget();
        return programs;
    }

    /** Only what a run to the end has left is given the name by which it is found. */
    private static void report(Workspace workspace, int programs, PrintStream out) throws IOException {
        List<Path> caches = workspace.unfinishedCaches();
        if (caches.size() != programs) {
            throw new IOException(
                    "Only " + caches.size() + " of " + programs + " programs left something; the logs are in "
                            + workspace.runDirectory().logs() + ".");
        }
        for (Path cache : caches) {
            Path finished = workspace.finish(cache);
            out.printf(Locale.ROOT, "  %-72s %4.0f MB%n", finished.getFileName(), Files.size(finished) / MEGABYTE);
        }
        out.println("Every start of this build is quicker from now on. Whatever packages it anew ends that.");
    }
}
