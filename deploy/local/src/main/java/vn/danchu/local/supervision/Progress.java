package vn.danchu.local.supervision;

import java.time.Duration;

/** Told what happens to each part while a person waits. */
public interface Progress {

    void say(String part, String what);

    /** Seconds with one decimal, as a person reads them. */
    static String seconds(Duration duration) {
        return String.format(java.util.Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
