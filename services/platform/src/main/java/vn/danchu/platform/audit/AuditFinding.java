package vn.danchu.platform.audit;

/** What is wrong with an audit trail. */
public sealed interface AuditFinding {

    /** A sealed entry says something else than when it was sealed. */
    record Altered(long id, long batch) implements AuditFinding {}

    /** A sealed entry is gone. */
    record Deleted(long id, long batch) implements AuditFinding {}

    /** An entry stands among those of a batch and was never sealed. */
    record Inserted(long id, long batch) implements AuditFinding {}

    /** A batch does not say what it said when it was sealed, or does not follow the one before it. */
    record Broken(long batch) implements AuditFinding {}

    /** A batch is missing before this one. */
    record Gap(long batch) implements AuditFinding {}

    /** A batch that an earlier verification saw is gone: the end of the chain was cut off. */
    record Truncated(long batch) implements AuditFinding {}

    /** A batch that an earlier verification saw has another hash: the chain was made anew. */
    record Rewritten(long batch) implements AuditFinding {}
}
