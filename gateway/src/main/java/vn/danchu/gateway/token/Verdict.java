package vn.danchu.gateway.token;

import java.time.Instant;

/** What became of a token at the door. */
public sealed interface Verdict {

    /**
     * The token is good until it expires.
     *
     * @param subject the person or program itself; never logged
     * @param client the program acting for the person ({@code azp}); not personal, so it may be logged
     * @param keyId the key it was signed with
     */
    record Accepted(String subject, String client, Instant expires, String keyId) implements Verdict {}

    /** It was good once. */
    record Expired() implements Verdict {}

    /** It was never good here. */
    record Refused() implements Verdict {}

    /** Nobody can say, because the provider's keys have never been seen. */
    record Undecided() implements Verdict {}
}
