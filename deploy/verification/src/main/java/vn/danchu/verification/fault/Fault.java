package vn.danchu.verification.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import vn.danchu.verification.rig.Rig;

/** Something that goes wrong, on purpose and while people are at work. */
interface Fault {

    /** What goes wrong, in a few words. */
    String words();

    /**
     * Strikes, and returns when everything is healthy again.
     *
     * @throws DidNotHappen where nothing went wrong: then the run has shown nothing
     */
    Struck strike(Scene scene) throws IOException, InterruptedException, SQLException;

    /**
     * Where it strikes.
     *
     * @param rig the platform
     * @param load people at work
     * @param log of what they are told
     * @param random of this seed
     */
    record Scene(Rig rig, Load load, ClientLog log, Random random) {

        /** A file that is not there yet. */
        Path fresh(String name) {
            return rig.file(name + "-" + new UUID(random.nextLong(), random.nextLong()));
        }
    }

    /**
     * What happened.
     *
     * @param proof that it did, in words
     * @param recoveries of parts that died, from the death until all was healthy
     * @param parked events that each service rightly parked
     */
    record Struck(String proof, List<Recovery> recoveries, Map<String, Long> parked) {

        static Struck with(String proof, Recovery... recoveries) {
            return new Struck(proof, List.of(recoveries), Map.of());
        }
    }

    /**
     * How a part came back.
     *
     * @param part that died
     * @param took until all was healthy
     */
    record Recovery(String part, Duration took) {}

    /** The fault was ordered and did not come about. */
    final class DidNotHappen extends IOException {

        DidNotHappen(String what) {
            super(what);
        }
    }
}
