package vn.danchu.verification;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import vn.danchu.verification.demo.Script;

/** {@code make demo}: plays the demonstration against the running platform. */
public final class Demo {

    private static final String COMMENTS = "300";

    private Demo() {}

    /** Takes the number of comments from {@code DEMO_COMMENTS}; ends with 1 where the platform refused what it should do. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int comments = Integer.parseInt(Settings.of("DEMO_COMMENTS", COMMENTS));
        try (Door door = Door.fromEnvironment()) {
            new Script(door, People.fromEnvironment(), out, comments).play();
        } catch (IOException | ExecutionException failure) {
            System.err.println("The demonstration stopped. " + failure.getMessage());
            System.err.println("Is the platform up? make status");
            System.exit(1);
        }
    }
}
