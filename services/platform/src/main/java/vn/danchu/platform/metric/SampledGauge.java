package vn.danchu.platform.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/**
 * A gauge that shows what was found last. A scrape must not wait for a database, and what is not known is {@code NaN}: an
 * outage that looked like a zero would silence the alarm it should ring.
 */
public final class SampledGauge {

    private volatile double value = Double.NaN;

    private SampledGauge() {}

    /** Registers a gauge of which nothing is known yet. */
    public static SampledGauge register(MeterRegistry meters, String name, String description, Tags tags) {
        SampledGauge sampled = new SampledGauge();
        Gauge.builder(name, sampled, gauge -> gauge.value)
                .description(description)
                .tags(tags)
                .strongReference(true)
                .register(meters);
        return sampled;
    }

    /** Shows what was found. */
    public void found(double found) {
        value = found;
    }

    /** Shows how many were found. */
    public void found(long found) {
        value = (double) found;
    }

    /** Shows that nothing is known. */
    public void unknown() {
        value = Double.NaN;
    }
}
