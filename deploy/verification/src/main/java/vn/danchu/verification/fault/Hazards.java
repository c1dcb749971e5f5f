package vn.danchu.verification.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.danchu.verification.rig.Rig;

/**
 * A platform, and all that goes wrong on it.
 *
 * @param platform in a word
 * @param outfit of it
 * @param faults in the order of the seeds
 * @param lostDisk whether the disk of its databases is lost after them, and restored
 * @param spoiltFigures whether figures are spoilt after that, and all are made anew
 * @param mutants that it is to be given at the end
 */
record Hazards(
        String platform,
        Rig.Outfit outfit,
        List<Fault> faults,
        boolean lostDisk,
        boolean spoiltFigures,
        List<Mutant> mutants) {

    /** Services whose ways have fail points. */
    private static final Set<String> WITH_FAIL_POINTS =
            Stream.of(FailPoint.values()).map(FailPoint::part).collect(Collectors.toUnmodifiableSet());

    /** So few changes are kept for readers who come back that some come back too late. */
    private static final Map<String, Map<String, String>> FORGETFUL_STREAM =
            Map.of("insight", Map.of("DANCHU_STREAM_RING", "500"));

    /** Far less than the services ask of their database. */
    private static final int KILOBITS = 1_000;

    private static final Duration FULL = Duration.ofSeconds(5);

    Hazards {
        faults = List.copyOf(faults);
        mutants = List.copyOf(mutants);
    }

    /** Everything that is to be tried, one platform after the other. */
    static List<Hazards> of(Plan plan) {
        return Stream.of(ofTheUsualPlatform(plan.outage()), ofThreeBrokers(plan.outage()))
                .map(hazards -> hazards.only(plan))
                .filter(hazards -> !hazards.faults.isEmpty()
                        || hazards.lostDisk
                        || hazards.spoiltFigures
                        || !hazards.mutants.isEmpty())
                .toList();
    }

    private Hazards only(Plan plan) {
        return new Hazards(
                platform,
                outfit,
                faults.stream().filter(fault -> takes(plan, fault.words())).toList(),
                lostDisk && takes(plan, LostDisk.WORDS),
                spoiltFigures && takes(plan, SpoiltFigures.WORDS),
                mutants.stream().filter(mutant -> takes(plan, mutant.words())).toList());
    }

    /** Who names the platform means all of it. */
    private boolean takes(Plan plan, String words) {
        return plan.takes(platform + ": " + words);
    }

    private static Hazards ofTheUsualPlatform(Duration outage) {
        Stream<Fault> points = Stream.of(FailPoint.values()).map(Kills.At::new);
        Stream<Fault> others = Stream.of(
                new Kills.AnyTime(List.of("consultation")),
                new Outages.DatabaseCrash(),
                new Kills.AnyTime(List.of("kafka")),
                new Kills.AnyTime(List.of("insight")),
                new Outages.BackendsEnded(),
                new Kills.AnyTime(List.of("gateway")),
                new Outages.FrozenRelay("consultation"),
                new Kills.AnyTime(List.of("directory")),
                Outages.Away.broker(outage),
                new Kills.AnyTime(List.of("consultation", "supervision", "insight", "gateway", "directory")),
                Outages.Away.database(outage),
                new Strangers.Repeated(),
                new Outages.FrozenRelay("insight"),
                new Strangers.FromTheFuture(),
                new Strangers.Poison(),
                new Races.AgainstTheClosing(),
                new Crowded.Zombie(),
                new Crowded.WrongClock("+45s"),
                new Crowded.WrongClock("-45s"),
                new Links.Cut(Links.End.DATABASE, Links.Loss.EVERYTHING, outage),
                new Links.Cut(Links.End.BROKER, Links.Loss.ANSWERS, outage),
                new Links.Cut(Links.End.DATABASE, Links.Loss.ANSWERS, outage),
                new Links.Cut(Links.End.BROKER, Links.Loss.EVERYTHING, outage),
                new Links.Slow(Links.End.DATABASE, KILOBITS, outage),
                new Readers.WithForgedIds(),
                new Readers.WithAnExpiredId(),
                new Readers.WhoDoNotRead(20),
                new Kills.AnyTime(List.of("supervision")),
                new Outages.FrozenRelay("supervision"));
        return new Hazards(
                "usual platform",
                new Rig.Outfit(WITH_FAIL_POINTS, FORGETFUL_STREAM),
                Stream.concat(points, others).toList(),
                true,
                true,
                Mutant.ALL);
    }

    /** Three brokers, of which each has a copy of every topic; the database and one of them on a disk that can be filled. */
    private static Hazards ofThreeBrokers(Duration outage) {
        return new Hazards(
                "platform with three brokers and small disks",
                new Rig.Outfit(Set.of(), FORGETFUL_STREAM, 3, Map.of("postgresql", 768, "kafka-3", 256)),
                List.of(
                        new Brokers.CoordinatorKilled(),
                        new Disks.Full("postgresql", FULL),
                        new Brokers.MostAway(outage),
                        new Disks.Full("kafka-3", FULL),
                        new Kills.AnyTime(List.of("kafka", "kafka-2", "kafka-3"))),
                false,
                false,
                List.of());
    }
}
