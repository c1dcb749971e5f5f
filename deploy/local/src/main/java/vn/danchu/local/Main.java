package vn.danchu.local;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.danchu.local.identity.Realm;
import vn.danchu.local.identity.Tokens;
import vn.danchu.local.part.Addresses;
import vn.danchu.local.part.Development;
import vn.danchu.local.part.Workspace;

/** The door of the local run; the Makefile calls it with one verb, from the top of the project. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path project = Path.of("").toAbsolutePath();
        String folder = Optional.ofNullable(System.getenv("DANCHU_FOLDER")).orElse(".local");
        var workspace = new Workspace(project, project.resolve(folder));
        List<String> words = List.of(arguments);
        System.exit(run(workspace, words, System.out));
    }

    private static int run(Workspace workspace, List<String> words, PrintStream out)
            throws IOException, InterruptedException {
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "run" -> new Launcher(workspace, out).run();
            case "up" -> new Background(workspace, out).up(myself("run"));
            case "down" -> new Background(workspace, out).down();
            case "status" -> new Background(workspace, out).status();
            case "token" -> token(words.size() == 2 ? words.get(1) : "", out);
            default -> {
                System.err.println("Verbs: run, up, down, status, token NAME");
                yield 2;
            }
        };
    }

    private static int token(String name, PrintStream out) throws InterruptedException {
        Optional<Realm.Identity> identity = Realm.read().find(name);
        if (identity.isEmpty()) {
            System.err.println("Nobody is called \"" + name + "\"; make run shows who there is.");
            return 1;
        }
        try {
            out.println(new Tokens(Addresses.ISSUER, Development.SECRET).of(identity.get()));
            return 0;
        } catch (IOException e) {
            System.err.println("No token from " + Addresses.ISSUER + ": " + e.getMessage());
            return 1;
        }
    }

    /** The command line of this JVM with another verb. */
    private static List<String> myself(String verb) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), verb));
        return words;
    }
}
