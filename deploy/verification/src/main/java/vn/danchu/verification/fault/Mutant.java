package vn.danchu.verification.fault;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import vn.danchu.verification.fault.Finding.Invariant;
import vn.danchu.verification.rig.Rig;

/**
 * A platform with a bug that is known: the judgement must find it, or it finds nothing.
 *
 * @param words what the bug is
 * @param part that has it
 * @param rules that put it in
 * @param faults that bring it to light
 * @param hurt what it hurts
 */
record Mutant(String words, String part, String rules, List<Fault> faults, Invariant hurt) {

    /** Who reads on from the last sequence misses what was committed late. */
    private static final Mutant CURSOR_OVER_THE_SEQUENCE = new Mutant(
            "a relay that reads on from the last sequence it saw",
            "consultation",
            """
                    RULE some transactions are slow to commit
                    CLASS vn.danchu.platform.web.Transactions
                    METHOD end
                    AT ENTRY
                    IF incrementCounter("slow") % 3 == 0
                    DO delay(200)
                    ENDRULE
                    RULE the relay remembers
                    CLASS vn.danchu.platform.event.Relay
                    METHOD delete
                    AT ENTRY
                    BIND last : vn.danchu.platform.event.Relay$Row = $2.get($2.size() - 1)
                    IF TRUE
                    DO incrementCounter("cursor", java.lang.Math.toIntExact(last.sequence()) - readCounter("cursor"))
                    ENDRULE
                    RULE the relay reads on
                    CLASS org.postgresql.jdbc.PgConnection
                    METHOD prepareStatement(String)
                    AT ENTRY
                    IF $1.contains("from platform.outbox order by sequence")
                    DO $1 = $1.replace("order by", "where sequence > " + readCounter("cursor") + " order by")
                    ENDRULE
                    """,
            List.of(),
            Invariant.COMES_TO_REST);

    /** Who does not note what it has taken takes it twice. */
    private static final Mutant INBOX_WITHOUT_MEMORY = new Mutant(
            "an inbox that does not know what it has taken",
            "insight",
            """
                    RULE nothing is noted
                    CLASS org.postgresql.jdbc.PgConnection
                    METHOD prepareStatement(String)
                    AT ENTRY
                    IF $1.contains("insert into platform.inbox")
                    DO $1 = "select id as event_id from (select ?::timestamptz) as at, unnest(?) as id"
                    ENDRULE
                    """,
            List.of(new Strangers.Repeated()),
            Invariant.TAKEN_ONCE);

    /** Who deletes before the broker has said yes loses what was on the way. */
    private static final Mutant RELAY_THAT_DELETES_FIRST = new Mutant(
            "a relay that deletes before the broker has committed",
            "consultation",
            """
                    RULE deleted first
                    CLASS vn.danchu.platform.event.Relay
                    METHOD turn
                    AT INVOKE vn.danchu.platform.event.Relay.send
                    IF TRUE
                    DO vn.danchu.platform.event.Relay.delete($1, $rows)
                    ENDRULE
                    """,
            List.of(new Kills.At(FailPoint.RELAY_SENT)),
            Invariant.ROWS_ARE_TOLD);

    /** All of them, in an order in which what one leaves behind does not stand for the next. */
    static final List<Mutant> ALL = List.of(CURSOR_OVER_THE_SEQUENCE, INBOX_WITHOUT_MEMORY, RELAY_THAT_DELETES_FIRST);

    Mutant {
        faults = List.copyOf(faults);
    }

    /** Below those of a campaign. */
    int seed() {
        return -1 - ALL.indexOf(this);
    }

    /** Puts the bug in. */
    void infect(Rig rig) throws IOException {
        rig.agent(part).tell(rules);
    }

    /** Takes it out again. */
    void heal(Rig rig) throws IOException {
        rig.agent(part).forget();
    }

    /** Whether the judgement has found it. */
    boolean caught(Collection<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.invariant() == hurt);
    }
}
