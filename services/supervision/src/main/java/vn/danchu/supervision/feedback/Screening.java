package vn.danchu.supervision.feedback;

import java.util.UUID;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.problem.Outcome;

/** What stands before the intake: words that raise the question of a denunciation are held, and all others pass at once. */
public interface Screening {

    /** Whether a text raises it. */
    boolean isRaisedBy(String text);

    /**
     * Holds a submission: nothing is told of it, and nobody finds it but its sender.
     *
     * @param sender opaque subject of the caller, who is asked what it shall be
     */
    Outcome<Held> hold(UnitRef unit, Submission submission, Reporter reporter, String sender);

    /** What the sender of something held was told, to say it again. */
    Held again(UUID id);
}
