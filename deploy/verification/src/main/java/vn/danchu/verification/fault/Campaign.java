package vn.danchu.verification.fault;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import vn.danchu.local.part.Workspace;
import vn.danchu.verification.fault.Fault.Recovery;
import vn.danchu.verification.fault.Fault.Scene;
import vn.danchu.verification.fault.Fault.Struck;
import vn.danchu.verification.fault.Finding.Invariant;
import vn.danchu.verification.rig.Rig;

/** One seed after the other on one platform: people at work, two faults, a judgement. */
public final class Campaign {

    private static final int PEOPLE = 9;
    private static final int FAULTS_OF_A_SEED = 2;
    private static final int COMMENTS_BETWEEN = 15;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PATIENCE_WITH_MUTANTS = Duration.ofSeconds(20);

    /** A recovery may take this many times a clean start. */
    private static final int RECOVERY = 4;

    private final Workspace workspace;
    private final PrintStream out;

    public Campaign(Workspace workspace, PrintStream out) {
        this.workspace = workspace;
        this.out = out;
    }

    /**
     * Runs the seeds of each platform, then the restore of a lost disk and the figures made anew, then its mutants, and prints a line for each.
     *
     * @return whether every fault happened, everything held, and every mutant was caught
     */
    public boolean run(Plan plan) throws IOException, InterruptedException, SQLException {
        List<Hazards> all = Hazards.of(plan);
        if (all.isEmpty()) {
            out.println("No fault is called so; docs/faults.md has them all.");
            return false;
        }
        boolean held = true;
        int most = all.stream().mapToInt(each -> each.faults().size()).max().orElse(0);
        for (Hazards hazards : all) {
            held &= run(plan, most, hazards);
        }
        boolean mutants = all.stream().anyMatch(each -> !each.mutants().isEmpty());
        out.println(
                !held
                        ? "Not everything held."
                        : mutants
                                ? "Every fault happened, everything held, every mutant was caught."
                                : "Every fault that was asked for happened, and everything held.");
        return held;
    }

    private boolean run(Plan plan, int most, Hazards hazards) throws IOException, InterruptedException, SQLException {
        List<Fault> faults = hazards.faults();
        int ofASeed = Math.min(FAULTS_OF_A_SEED, faults.size());
        int seeds = faults.isEmpty() ? 0 : plan.seedsFor(faults.size(), most, ofASeed);
        out.printf(
                "%nStarting the %s for %d seeds with %d faults each, on fresh data in %s.%n",
                hazards.platform(), seeds, ofASeed, workspace.folder());
        boolean held = true;
        try (Rig rig = Rig.start(workspace, hazards.outfit(), out);
                Records records = new Records(rig)) {
            out.printf(
                    "%n%4s  %-80s %8s %7s %6s %7s %7s %6s  %s%n",
                    "seed", "fault", "recovery", "× clean", "acked", "learned", "unknown", "there", "verdict");
            for (int seed = plan.first(); seed < plan.first() + seeds; seed++) {
                List<Fault> chosen = new ArrayList<>();
                for (int each = 0; each < ofASeed; each++) {
                    chosen.add(faults.get(Math.floorMod((seed - 1) * ofASeed + each, faults.size())));
                }
                List<Finding> findings = seed(rig, records, seed, chosen, PATIENCE);
                tell(findings);
                held &= findings.isEmpty();
            }
            if (hazards.lostDisk()) {
                // After it the platform goes on, as after any fault.
                held &= drilled(
                        LostDisk.WORDS,
                        new LostDisk(rig, records, out, PEOPLE, COMMENTS_BETWEEN).strike(plan.first() + seeds));
            }
            if (hazards.spoiltFigures()) {
                // After a restore, so that what it has lost is on the topics and in no figure.
                held &= drilled(
                        SpoiltFigures.WORDS,
                        new SpoiltFigures(rig, records, out, PEOPLE, COMMENTS_BETWEEN)
                                .strike(plan.first() + seeds + 1));
            }
            for (Mutant mutant : hazards.mutants()) {
                held &= caught(rig, records, mutant);
            }
        }
        return held;
    }

    private boolean drilled(String words, List<Finding> findings) {
        tell(findings);
        out.printf("      drill: %s: %s%n", words, findings.isEmpty() ? "held" : "NOT HELD");
        return findings.isEmpty();
    }

    /** Puts a bug in and looks whether the judgement finds it. */
    private boolean caught(Rig rig, Records records, Mutant mutant)
            throws IOException, InterruptedException, SQLException {
        out.printf("      mutant: %s%n", mutant.words());
        List<Finding> findings;
        mutant.infect(rig);
        try {
            findings = seed(rig, records, mutant.seed(), mutant.faults(), PATIENCE_WITH_MUTANTS);
        } finally {
            mutant.heal(rig);
        }
        if (mutant.caught(findings)) {
            out.println("      caught:");
        } else {
            out.println("      NOT CAUGHT");
        }
        tell(findings);
        return mutant.caught(findings);
    }

    private void tell(List<Finding> findings) {
        findings.forEach(
                finding -> out.printf("        %s %s%n", finding.invariant().sign(), finding.what()));
    }

    private List<Finding> seed(Rig rig, Records records, int seed, List<Fault> faults, Duration patience)
            throws IOException, InterruptedException, SQLException {
        List<Finding> findings = new ArrayList<>();
        Random random = new Random(seed);
        Map<String, Long> parked = new HashMap<>(Judgement.parked(rig));
        try (ClientLog log = new ClientLog(rig.file("clients").resolve("seed" + seed));
                Load load = new Load(rig, log, seed);
                StreamWatch stream = new StreamWatch(rig)) {
            load.open("Hạt giống " + seed);
            load.start(PEOPLE);
            for (Fault fault : faults) {
                load.await(COMMENTS_BETWEEN);
                strike(fault, new Scene(rig, load, log, random), seed, parked, findings);
            }
            load.await(COMMENTS_BETWEEN);
            load.finish();
            ClientLog.Told told = log.read();
            Judgement judgement = new Judgement(rig, records, patience);
            findings.addAll(judgement.of(told, List.of(stream), parked));
            out.printf(
                    "%4d  %-80s %8s %7s %6d %7d %7d %6d  %s%n",
                    seed,
                    "",
                    "",
                    "",
                    told.acknowledged().size(),
                    told.learned().size(),
                    told.unknown().size(),
                    judgement.ofUnknownOutcome(),
                    findings.isEmpty() ? "holds" : "does not hold");
        }
        return List.copyOf(findings);
    }

    private void strike(Fault fault, Scene scene, int seed, Map<String, Long> parked, List<Finding> findings)
            throws IOException, InterruptedException, SQLException {
        try {
            Struck struck = fault.strike(scene);
            struck.parked().forEach((service, number) -> parked.merge(service, number, Long::sum));
            Duration longest = Duration.ZERO;
            double times = 0;
            for (Recovery recovery : struck.recoveries()) {
                double multiple = (double) recovery.took().toMillis()
                        / scene.rig().cleanStart(recovery.part()).toMillis();
                if (multiple > RECOVERY) {
                    findings.add(new Finding(
                            Invariant.RECOVERY_IS_BOUNDED,
                            "%s came back after %.1f times its clean start".formatted(recovery.part(), multiple)));
                }
                times = Math.max(times, multiple);
                longest = recovery.took().compareTo(longest) > 0 ? recovery.took() : longest;
            }
            out.printf(
                    Locale.ROOT,
                    "%4d  %-80s %8s %7s   %s%n",
                    seed,
                    fault.words(),
                    longest.isZero() ? "" : "%.1f s".formatted(longest.toMillis() / 1000.0),
                    longest.isZero() ? "" : "%.1f".formatted(times),
                    struck.proof());
        } catch (Fault.DidNotHappen vacuous) {
            findings.add(
                    new Finding(Invariant.COMES_TO_REST, fault.words() + " did not happen: " + vacuous.getMessage()));
        }
    }
}
