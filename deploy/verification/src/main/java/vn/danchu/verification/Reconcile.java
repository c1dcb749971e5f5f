package vn.danchu.verification;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import vn.danchu.verification.reconcile.Report;

/** {@code make reconcile}: compares every figure the city sees with the owners' tables. */
public final class Reconcile {

    private Reconcile() {}

    /** Ends with 1 on any difference, and when there was nothing to compare. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Door door = Door.fromEnvironment()) {
            boolean agrees = Report.print(door, People.fromEnvironment(), ServiceDatabases.fromEnvironment(), out);
            System.exit(agrees ? 0 : 1);
        } catch (IOException | SQLException failure) {
            System.err.println("Nothing could be compared. " + failure.getMessage());
            System.err.println("Is the platform up? make status");
            System.exit(1);
        }
    }
}
