package vn.danchu.verification.reconcile;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Compares every figure. While people go on writing the two sides move: the owners are asked before and after the city, and
 * only an answer during which they stood still counts.
 */
final class Reconciliation {

    private static final int ROUNDS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final OwnersFigures owners;
    private final CityFigures city;

    Reconciliation(OwnersFigures owners, CityFigures city) {
        this.owners = owners;
        this.city = city;
    }

    /**
     * Waits until nothing is under way, and compares.
     *
     * @throws IOException where things do not come to rest, or a side does not answer
     */
    Comparison compare() throws IOException, InterruptedException, SQLException {
        for (int round = 0; round < ROUNDS; round++) {
            awaitRest();
            Map<String, SortedMap<String, Long>> before = owned();
            Map<String, SortedMap<String, Long>> seen = seen();
            if (before.equals(owned()) && owners.unsent() == 0) {
                Comparison comparison = new Comparison();
                before.forEach(
                        (name, figures) -> comparison.add(name, figures, seen.getOrDefault(name, new TreeMap<>())));
                return comparison;
            }
        }
        throw new IOException(
                "The figures did not stand still in " + ROUNDS + " rounds; try again in a quieter minute.");
    }

    private void awaitRest() throws IOException, InterruptedException, SQLException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (owners.unsent() > 0 || city.lag() > 0) {
            if (System.nanoTime() > until) {
                throw new IOException("After " + PATIENCE.toSeconds() + " s " + owners.unsent()
                        + " events are not sent and " + city.lag() + " not counted.");
            }
            Thread.sleep(PAUSE);
        }
    }

    private Map<String, SortedMap<String, Long>> owned() throws SQLException {
        Map<String, SortedMap<String, Long>> figures = new LinkedHashMap<>();
        for (OwnersFigures.Question question : OwnersFigures.questions()) {
            figures.put(question.title(), owners.figures(question));
        }
        for (UUID consultation : owners.consultations()) {
            figures.put("consultation " + consultation, owners.cells(consultation));
        }
        return figures;
    }

    private Map<String, SortedMap<String, Long>> seen() throws IOException, InterruptedException, SQLException {
        Map<String, SortedMap<String, Long>> figures = new HashMap<>();
        for (OwnersFigures.Question question : OwnersFigures.questions()) {
            figures.put(question.title(), city.figures(question));
        }
        for (UUID consultation : owners.consultations()) {
            figures.put("consultation " + consultation, city.cells(consultation));
        }
        return figures;
    }
}
