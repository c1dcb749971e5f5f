package vn.danchu.supervision.feedback;

import org.jspecify.annotations.Nullable;

/**
 * What only those who handle feedback see of it.
 *
 * @param handler opaque subject of the official who answers for it; absent before it is taken up
 * @param concerned opaque subject of the official it is about; mostly absent
 * @param proposedAnswer that waits for approval, or was returned; absent where there is none
 * @param respondent opaque subject of the official who wrote it; absent before
 * @param author where they left no account; absent where they have one, and of feedback on how officials behave or about one of them
 */
public record HandlingView(
        @Nullable String handler,
        @Nullable String concerned,
        @Nullable String proposedAnswer,
        @Nullable String respondent,
        @Nullable ReporterView author) {}
