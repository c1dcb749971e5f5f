package vn.danchu.platform.log;

/**
 * Every key a log line may carry, so that one query finds the same thing in every service.
 *
 * <p>There is no key for a name, a contact, a token or a citizen's words, and there must never be one: logs are read by
 * more people than the data, and kept where erasure does not reach. The caller's subject is missing on purpose too; who
 * did what is in the audit trail.
 */
public final class LogKeys {
    /** What happened, as {@code feature.participle}. */
    public static final String EVENT = "event";

    /** One request and all it caused: the same in the log, the header, the event and the answer. */
    public static final String CORRELATION_ID = "correlationId";

    /** The trace a line belongs to; set by the tracing itself where it is on. */
    public static final String TRACE_ID = "traceId";

    /** The event that is sent or applied. */
    public static final String EVENT_ID = "eventId";

    public static final String EVENT_TYPE = "eventType";

    /** The aggregate an event or a change is about. */
    public static final String AGGREGATE_ID = "aggregateId";

    public static final String TOPIC = "topic";

    public static final String PARTITION = "partition";

    public static final String OFFSET = "offset";

    /** What the positions of a live stream belong to. */
    public static final String EPOCH = "epoch";

    /** Slug of the problem a request was answered with. */
    public static final String PROBLEM = "problem";

    /** Class of a failure. */
    public static final String FAILURE = "failure";

    /** Name of the background task a line tells of. */
    public static final String TASK = "task";

    /** Name of what is kept in memory of the tables. */
    public static final String COPY = "copy";

    /** How far the platform's clock runs ahead of the system's. */
    public static final String AHEAD = "ahead";

    /** How many rows, events or requests a line tells of. */
    public static final String COUNT = "count";

    /** Number of a batch of the audit chain. */
    public static final String BATCH = "batch";

    /** Hash at the end of a chain. */
    public static final String HASH = "hash";

    private LogKeys() {}
}
