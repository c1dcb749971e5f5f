package vn.danchu.supervision.disclosure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a period ended. */
@Schema(name = "PeriodEnding")
public enum PeriodEnding {
    /** It stood to its last day. */
    COMPLETED,
    /** What was published changed, and another period began: art. 14(1). */
    CHANGED,
    /** It was taken down before its last day. */
    INTERRUPTED,
    /** It was over before periods were kept, and how is not known. */
    UNKNOWN
}
