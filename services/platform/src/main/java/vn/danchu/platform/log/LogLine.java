package vn.danchu.platform.log;

import org.jspecify.annotations.Nullable;

/**
 * A line of the log: what happened, then key=value with the keys of {@link LogKeys}.
 *
 * <p>A failure is told by {@link #because}, never by handing it to the logger, which would write its message with the values
 * in it.
 */
public final class LogLine {

    private final String text;

    private LogLine(String text) {
        this.text = text;
    }

    /**
     * Begins a line.
     *
     * @param event what happened, as {@code feature.participle}, for example {@code relay.elected}
     */
    public static LogLine of(String event) {
        return new LogLine(LogKeys.EVENT + "=" + event);
    }

    /** The line with one more pair; the same line where there is no value. */
    public LogLine with(String key, @Nullable Object value) {
        return value == null ? this : new LogLine(text + " " + key + "=" + value);
    }

    /** The line with the class of a failure, for one that is expected and needs no looking into. */
    public LogLine with(Throwable failure) {
        return with(LogKeys.FAILURE, failure.getClass().getName());
    }

    /** The line with a failure, and below it where that happened. It ends there. */
    public String because(Throwable failure) {
        return with(failure) + "\n" + FailureTrace.withoutValues(failure);
    }

    @Override
    public String toString() {
        return text;
    }
}
