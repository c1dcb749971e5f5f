package vn.danchu.platform.metric;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import vn.danchu.platform.background.Background;

/** Asks again and again for what gauges show. Where nobody answers, they show that nothing is known. */
@ApplicationScoped
public class Sampling {

    private final Background background;
    private final MetricConfiguration configuration;

    Sampling(Background background, MetricConfiguration configuration) {
        this.background = background;
        this.configuration = configuration;
    }

    /**
     * Asks for what some gauges show, as often as the settings want it.
     *
     * @param name of the background task
     * @param gauges that the sample fills
     */
    public void repeating(String name, Collection<SampledGauge> gauges, Sample sample) {
        List<SampledGauge> filled = List.copyOf(gauges);
        background.repeating(name, configuration.every(), () -> {
            try {
                sample.take();
            } catch (Exception outage) {
                filled.forEach(SampledGauge::unknown);
                throw outage;
            }
            return false;
        });
    }

    /** A question to a database or a broker, whose answer is shown. */
    @FunctionalInterface
    public interface Sample {
        void take() throws Exception;
    }
}
