package vn.danchu.verification.fault;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A step on the way of what was said, between the request and the figure of the city: the places where a death could lose or double
 * something. Each is named by a method of the platform; nothing stands there in the code itself.
 */
enum FailPoint {
    REQUEST_BEGINS("consultation", "web.Transactions", "inTransaction", "AT ENTRY"),
    REQUEST_KEY_CLAIMED("consultation", "web.IdempotencyKeys", "claim", "AT EXIT"),
    REQUEST_ANSWERED("consultation", "web.IdempotencyKeys", "answer", "AT EXIT"),
    REQUEST_WRITTEN("consultation", "database.Writes", "send(java.sql.Connection,java.util.List)", "AT EXIT"),
    REQUEST_BEFORE_COMMIT("consultation", "web.Transactions", "end", "AT ENTRY"),
    REQUEST_AFTER_COMMIT("consultation", "web.Transactions", "end", "AT EXIT"),

    RELAY_READ("consultation", "event.Relay", "steps", "AT ENTRY"),
    RELAY_SENT("consultation", "event.Relay", "send", "AT INVOKE commitTransaction"),
    RELAY_COMMITTED("consultation", "event.Relay", "delete", "AT ENTRY"),
    RELAY_DELETED("consultation", "event.Relay", "delete", "AT EXIT"),

    INBOX_TAKEN("insight", "event.Intake", "effect(java.util.List)", "AT ENTRY"),
    INBOX_NOTED("insight", "event.Intake", "note", "AT EXIT"),
    INBOX_APPLIED("insight", "event.EventHandlers", "apply", "AT EXIT"),
    INBOX_COMMITTED("insight", "event.Intake", "effect(java.util.List)", "AT EXIT"),
    INBOX_OFFSETS_COMMITTED("insight", "event.Inbox$Listening", "commit", "AT EXIT"),

    FIGURES_READ("insight", "event.Relay", "steps", "AT ENTRY"),
    FIGURES_SENT("insight", "event.Relay", "send", "AT INVOKE commitTransaction"),
    FIGURES_COMMITTED("insight", "event.Relay", "delete", "AT ENTRY"),

    SWEEPER_BREACHED("consultation", "duty.DutySweeper", "breach", "AT EXIT", "!$!.isEmpty()"),
    SWEEPER_APPENDED(
            "consultation", "event.Outbox", "append(java.sql.Connection,java.util.List)", "AT EXIT", "!$2.isEmpty()"),
    SWEEPER_COMMITTED("consultation", "duty.DutySweeper", "sweep", "AT EXIT", "$! > 0"),

    // Behind the others, so that the seed of the journey goes on to name the points it means.
    FEEDBACK_KEY_CLAIMED("supervision", "web.IdempotencyKeys", "claim", "AT EXIT"),
    FEEDBACK_BEFORE_COMMIT("supervision", "web.Transactions", "end", "AT ENTRY"),
    FEEDBACK_AFTER_COMMIT("supervision", "web.Transactions", "end", "AT EXIT"),

    FEEDBACK_READ("supervision", "event.Relay", "steps", "AT ENTRY"),
    FEEDBACK_SENT("supervision", "event.Relay", "send", "AT INVOKE commitTransaction"),
    FEEDBACK_COMMITTED("supervision", "event.Relay", "delete", "AT ENTRY"),

    SWEEPER_OF_FEEDBACK_BREACHED("supervision", "duty.DutySweeper", "breach", "AT EXIT", "!$!.isEmpty()"),
    SWEEPER_OF_FEEDBACK_COMMITTED("supervision", "duty.DutySweeper", "sweep", "AT EXIT", "$! > 0");

    private static final String PLATFORM = "vn.danchu.platform.";

    /** Longer than any run waits: whoever stands at the point is killed there. */
    private static final long STANDING_MILLIS = 600_000;

    private final String part;
    private final String type;
    private final String method;
    private final String location;
    private final String condition;

    FailPoint(String part, String type, String method, String location) {
        this(part, type, method, location, "TRUE");
    }

    FailPoint(String part, String type, String method, String location, String condition) {
        this.part = part;
        this.type = type;
        this.method = method;
        this.location = location;
        this.condition = condition;
    }

    /** The part that stands there. */
    String part() {
        return part;
    }

    /** Whether it is reached only when a deadline passes. */
    boolean ofTheSweeper() {
        return name().startsWith("SWEEPER");
    }

    String words() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ": ").replace('_', ' ');
    }

    /**
     * The rule that lets a thread stand at the point and says so.
     *
     * @param marker file that is there once one stands
     * @param time the how-manieth that comes by is the one
     */
    String rule(Path marker, int time) {
        return """
            RULE %1$s
            CLASS %2$s
            METHOD %3$s
            %4$s
            IF %5$s AND incrementCounter("%6$s") == %7$d
            DO openTrace("%6$s", "%6$s"), traceln("%6$s", "%1$s"), closeTrace("%6$s"), delay(%8$d)
            ENDRULE
            """.formatted(name(), PLATFORM + type, method, location, condition, marker, time, STANDING_MILLIS);
    }
}
