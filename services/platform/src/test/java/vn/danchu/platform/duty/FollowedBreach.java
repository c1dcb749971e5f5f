package vn.danchu.platform.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import vn.danchu.contracts.duty.DutyFacts;

/** A rule of the tests whose breach is followed by another duty; one that cannot take effect, where it is asked for. */
@ApplicationScoped
class FollowedBreach implements BreachEffect {

    static final String CODE = "TEST.FOLLOWED";
    static final String IMPOSSIBLE = "TEST.IMPOSSIBLE";

    /** The subject of what follows from the breach of a duty about another. */
    static UUID following(UUID about) {
        return UUID.nameUUIDFromBytes(about.toString().getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public Consequence of(DutyFacts duty, Connection connection) {
        return switch (duty.code()) {
            case CODE ->
                new Consequence(
                        List.of(),
                        List.of(new Obligation(
                                "TEST.FOLLOWS",
                                following(duty.about()),
                                duty.unit(),
                                duty.accountable(),
                                duty.dueOn().plusDays(30),
                                duty.basis())));
            case IMPOSSIBLE -> throw new IllegalStateException("This effect cannot take place.");
            default -> NONE;
        };
    }
}
