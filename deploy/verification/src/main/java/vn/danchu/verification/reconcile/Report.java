package vn.danchu.verification.reconcile;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.LocalDate;
import vn.danchu.verification.Clocks;
import vn.danchu.verification.Door;
import vn.danchu.verification.People;
import vn.danchu.verification.ServiceDatabases;

/** Tells a person at a terminal what was compared and what differs. */
public final class Report {

    private static final int SHOWN = 50;

    private Report() {}

    /**
     * Compares and prints.
     *
     * @param databases of the services, read as their owners
     * @return whether both sides agree, on at least one figure
     */
    public static boolean print(Door door, People people, ServiceDatabases databases, PrintStream out)
            throws IOException, InterruptedException, SQLException {
        Comparison comparison = compare(door, people, databases);
        out.printf("%-68s %9s %9s%n", "figures", "compared", "different");
        for (Comparison.Line line : comparison.lines()) {
            out.printf("%-68s %9d %9d%n", line.name(), line.compared(), line.different());
        }
        out.printf(
                "%-68s %9d %9d%n",
                "all", comparison.compared(), comparison.differences().size());
        comparison.differences().stream().limit(SHOWN).forEach(difference -> out.println("  " + difference));
        if (comparison.compared() == 0) {
            out.println("There was nothing to compare: make demo makes something.");
        }
        return comparison.agrees();
    }

    /**
     * Compares once everything has come to rest.
     *
     * @param databases of the services, read as their owners
     */
    public static Comparison compare(Door door, People people, ServiceDatabases databases)
            throws IOException, InterruptedException, SQLException {
        try (OwnersFigures owners = new OwnersFigures(databases)) {
            LocalDate today = new Clocks(door, people).today();
            return new Reconciliation(owners, new CityFigures(door, people, today)).compare();
        }
    }
}
