package vn.danchu.platform.identifier;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes identifiers. Both kinds are unguessable; only the first tells when it was made. */
@ApplicationScoped
public class Identifiers {

    private final NoArgGenerator ordered = Generators.timeBasedEpochGenerator();
    private final NoArgGenerator random = Generators.randomBasedGenerator();

    /** A UUIDv7: rows made one after the other lie side by side in an index. It shows its time to the millisecond. */
    public UUID next() {
        return ordered.generate();
    }

    /** A UUIDv4, where the time of submission must not show (supervision, ballots). */
    public UUID random() {
        return random.generate();
    }
}
