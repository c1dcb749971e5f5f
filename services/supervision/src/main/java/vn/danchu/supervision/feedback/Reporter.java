package vn.danchu.supervision.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.consent.Consent;

/**
 * The person behind feedback, kept apart from it: an account, which the database shows to that person only, or a name and where to answer
 * it, for those who handle it, unless it is about how officials behave.
 *
 * @param subject opaque, of the token; absent where an official typed it for somebody
 * @param client that acts for them, such as a ward's portal
 * @param name of who has no account; absent where they gave none
 * @param contact where they are answered; absent where they have an account
 * @param consent they gave
 * @param consentedAt when
 */
public record Reporter(
        @Nullable String subject,
        String client,
        @Nullable String name,
        @Nullable String contact,
        Consent consent,
        Instant consentedAt) {}
