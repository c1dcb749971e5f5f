package vn.danchu.verification.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.danchu.verification.fault.Finding.Invariant;
import vn.danchu.verification.fault.StreamWatch.Seen;
import vn.danchu.verification.rebuild.Rebuilding;
import vn.danchu.verification.rebuild.Rebuilt;
import vn.danchu.verification.reconcile.Comparison;
import vn.danchu.verification.reconcile.Report;
import vn.danchu.verification.rig.Rig;

/**
 * Figures of the city are spoilt. All of them are made anew from the topics and take the place of the old ones, while people write,
 * a dashboard follows the stream and others ask.
 */
final class SpoiltFigures {

    static final String WORDS =
            "figures of the city spoilt, and all of them made anew from the topics while people write";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final int TOO_MUCH = 7;

    /** Of the questions answered; while the doors are closed, a fraction of a second. */
    private static final double MOST_REFUSED = 0.05;

    private static final String UNAVAILABLE = "503";

    private final Rig rig;
    private final Records records;
    private final PrintStream out;
    private final int people;
    private final int comments;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param people at work
     * @param comments that are acknowledged between two steps
     */
    SpoiltFigures(Rig rig, Records records, PrintStream out, int people, int comments) {
        this.rig = rig;
        this.records = records;
        this.out = out;
        this.people = people;
        this.comments = comments;
    }

    /** Spoils some, makes all anew and judges what is there. */
    List<Finding> strike(long seed) throws IOException, InterruptedException, SQLException {
        Map<String, Long> parked = Judgement.parked(rig);
        try (ClientLog log = new ClientLog(rig.file("clients").resolve("spoilt-figures"))) {
            leaveSomethingToSpoil(log, seed);
            if (!compared().agrees()) {
                find(Invariant.FIGURES_AGREE, "figures are wrong before they are spoilt");
            }
            spoil();
            if (compared().agrees()) {
                find(Invariant.COMES_TO_REST, WORDS + " did not happen: nobody sees that figures are wrong");
            }
            whilePeopleWrite(log, seed + 1, parked);
        }
        return List.copyOf(findings);
    }

    private Comparison compared() throws IOException, InterruptedException, SQLException {
        return Report.compare(rig.door(), rig.people(), rig.databases());
    }

    private void leaveSomethingToSpoil(ClientLog log, long seed) throws IOException, InterruptedException {
        try (Load load = new Load(rig, log, seed)) {
            load.open("Số liệu đúng");
            load.start(people);
            load.await(comments);
            load.finish();
        }
    }

    private void whilePeopleWrite(ClientLog log, long seed, Map<String, Long> parked)
            throws IOException, InterruptedException, SQLException {
        try (Load load = new Load(rig, log, seed);
                StreamWatch stream = new StreamWatch(rig);
                Asking asking = new Asking(rig)) {
            load.open("Số liệu hỏng");
            load.start(people);
            load.await(comments);
            int before = load.acknowledged();
            Rebuilt rebuilt = new Rebuilding(
                            rig.workspace(),
                            rig.databases(),
                            rig.broker(),
                            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                            Clock.systemUTC())
                    .rebuild();
            int meanwhile = load.acknowledged() - before;
            load.await(comments);
            load.finish();
            Asking.Answers answers = asking.finish();
            judge(rebuilt, meanwhile, answers);
            beganAnew(stream);
            findings.addAll(new Judgement(rig, records, PATIENCE).of(log.read(), List.of(stream), parked));
        }
    }

    /** As a mistake by hand would: figures and their days still agree with one another. People will change some of them further. */
    private void spoil() throws SQLException {
        try (Connection connection = rig.databases().connect("insight");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    create temporary table spoilt on commit drop as
                    select distinct on (figure_id) figure_id, day
                    from insight.figure join insight.daily on figure_id = id
                    where measure = 'comments' order by figure_id, day desc
                    """);
            int days = statement.executeUpdate("update insight.daily set value = value + " + TOO_MUCH
                    + " where (figure_id, day) in (select figure_id, day from spoilt)");
            int figures = statement.executeUpdate("update insight.figure set total = total + " + TOO_MUCH
                    + " where id in (select figure_id from spoilt)");
            if (days == 0 || days != figures) {
                find(Invariant.COMES_TO_REST, WORDS + " did not happen: there are no figures of comments");
            }
            connection.commit();
        }
    }

    private void judge(Rebuilt rebuilt, int meanwhile, Asking.Answers answers) {
        if (rebuilt.exchange().isEmpty()) {
            find(Invariant.FIGURES_AGREE, "the old figures serve on");
            rebuilt.print(out);
            return;
        }
        Rebuilt.Exchange exchange = rebuilt.exchange().get();
        if (rebuilt.wrongBefore() == 0) {
            find(Invariant.FIGURES_AGREE, "what was spoilt was not found");
        }
        if (exchange.corrections() == 0) {
            find(Invariant.FIGURES_AGREE, "nobody was told of what was spoilt");
        }
        if (meanwhile == 0) {
            find(Invariant.COMES_TO_REST, WORDS + " did not happen: nobody wrote meanwhile");
        }
        if (!exchange.serving()) {
            find(Invariant.COMES_TO_REST, "the new figures are in their place and are not served");
        }
        judge(answers);
        out.printf(
                Locale.ROOT,
                "      meanwhile %d contributions acknowledged; nothing was counted for %.1f s, nobody let in for %.2f s; %d wrong, %d left out, %d corrections told; of %d questions %d refused %s%n",
                meanwhile,
                exchange.stoodStill().toMillis() / 1000.0,
                exchange.closed().toMillis() / 1000.0,
                rebuilt.wrongBefore(),
                rebuilt.leftOut(),
                exchange.corrections(),
                answers.answered() + answers.refused(),
                answers.refused(),
                answers.failures());
    }

    /** The old ones served meanwhile: nobody hears of a failure of ours, and few are asked to come back. */
    private void judge(Asking.Answers answers) {
        if (answers.answered() == 0) {
            find(Invariant.COMES_TO_REST, WORDS + " did not happen: nobody asked and was answered");
        }
        if (answers.refused() > answers.answered() * MOST_REFUSED) {
            find(
                    Invariant.COMES_TO_REST,
                    answers.refused() + " questions were refused and " + answers.answered() + " answered");
        }
        if (!Set.of(UNAVAILABLE).containsAll(answers.failures().keySet())) {
            find(Invariant.COMES_TO_REST, "questions were not refused by asking to come back: " + answers.failures());
        }
    }

    /** Who was shown the old figures is told so, once insight has looked whose they are. */
    private void beganAnew(StreamWatch stream) throws InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!shownAnew(stream.seen())) {
            if (System.nanoTime() > giveUp) {
                find(
                        Invariant.STREAM_IS_WHOLE,
                        "a reader of the old figures was not told that they are void, and shown the new ones");
                return;
            }
            Thread.sleep(LOOK);
        }
    }

    private static boolean shownAnew(List<Seen> seen) {
        for (int each = 1; each < seen.size(); each++) {
            if (seen.get(each).kind() == Seen.Kind.SNAPSHOT
                    && !seen.get(each).epoch().equals(seen.getFirst().epoch())
                    && seen.get(each - 1).kind() == Seen.Kind.RESET) {
                return true;
            }
        }
        return false;
    }

    private void find(Invariant invariant, String what) {
        findings.add(new Finding(invariant, what));
    }
}
