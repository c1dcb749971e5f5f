package vn.danchu.platform.problem;

import java.util.Optional;

/** What {@code WWW-Authenticate} says to who must sign in, or sign in better. */
final class Challenge {

    private Challenge() {}

    /** The challenge of a refusal; empty where signing in would change nothing. */
    static Optional<String> of(Refusal refusal) {
        if (refusal.type() == PlatformProblem.ASSURANCE_TOO_LOW) {
            // RFC 9470: a client that reads it can ask the provider for that level and come back.
            return Optional.of("Bearer error=\"insufficient_user_authentication\", acr_values=\""
                    + refusal.arguments().getFirst() + "\"");
        }
        return refusal.type().status() == 401 ? Optional.of("Bearer") : Optional.empty();
    }
}
