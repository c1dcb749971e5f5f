package vn.danchu.platform.trace;

import io.opentelemetry.api.OpenTelemetry;

/** Traces that are told to nobody. */
public final class Untraced {

    private Untraced() {}

    public static Traces traces() {
        return new Traces(OpenTelemetry.noop(), true);
    }
}
