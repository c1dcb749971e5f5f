package vn.danchu.production;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The first thing of a start, before a table is migrated or a port opened: in production, everything is examined, and all
 * that is wrong is told at once, so that a deployment is put right in one turn.
 */
@ApplicationScoped
public class ProductionGate {

    /** Its place among the observers of the start; all others come later. */
    public static final int FIRST = 1;

    private static final Logger LOG = Logger.getLogger(ProductionGate.class);

    private final Profile profile;
    private final Config config;
    private final List<Examination> examinations;

    ProductionGate(
            @ConfigProperty(name = "danchu.profile") Profile profile,
            Config config,
            @All List<Examination> examinations) {
        this.profile = profile;
        this.config = config;
        this.examinations = examinations;
    }

    void open(@Observes @Priority(FIRST) StartupEvent event) {
        switch (profile) {
            case DEVELOPMENT -> LOG.info("event=production.unexamined");
            case PRODUCTION -> {
                List<Finding> findings = findings();
                if (!findings.isEmpty()) {
                    throw new UnfitForProductionException(findings);
                }
            }
        }
    }

    /** All that would keep this deployable from starting in production, as it is configured now. */
    public List<Finding> findings() {
        return Stream.concat(
                        findings(config).stream(),
                        examinations.stream().flatMap(examination -> examination.findings().stream()))
                .toList();
    }

    /** Those that follow from a configuration alone, so that one can be judged before anything is started with it. */
    public static List<Finding> findings(Config config) {
        Settings settings = Settings.of(config);
        return Arrays.stream(Check.values())
                .flatMap(check -> check.findings(settings).stream())
                .toList();
    }
}
