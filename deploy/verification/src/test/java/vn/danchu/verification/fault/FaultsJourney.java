package vn.danchu.verification.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One seed, the restore of a lost disk, the figures made anew and the mutants, by the verb that people use. */
class FaultsJourney {

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();

    /** A relay that dies with the broker's answer in its hand, and once more when it has deleted. */
    private static final Map<String, String> ONE_SEED = Map.of("FIRST", "5", "SEEDS", "1", "WITHOUT", "three brokers");

    @Test
    void aSeedHoldsALostDiskIsRestoredFiguresAreMadeAnewAndEveryMutantIsCaught()
            throws IOException, InterruptedException {
        // The build around us has just built everything, and this seed needs no programs of others.
        ProcessBuilder make = new ProcessBuilder("make", "-o", "build", "HARMFUL=", "faults")
                .directory(PROJECT.toFile())
                .redirectErrorStream(true);
        make.environment().putAll(ONE_SEED);
        make.environment().keySet().removeAll(List.of("MAKEFLAGS", "MAKELEVEL", "MFLAGS"));
        Process running = make.start();
        List<String> printed = new ArrayList<>();
        try (BufferedReader lines = running.inputReader()) {
            lines.lines().peek(System.out::println).forEach(printed::add);
        }
        assertThat(running.waitFor()).as(String.join("\n", printed)).isZero();
        assertThat(printed)
                .filteredOn(line -> line.contains("relay: "))
                .as("the points of the relay were reached")
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(printed)
                .filteredOn(line -> line.strip().startsWith("drill: "))
                .hasSize(2)
                .allMatch(line -> line.endsWith(": held"));
        assertThat(printed).filteredOn(line -> line.strip().equals("caught:")).hasSize(Mutant.ALL.size());
    }
}
