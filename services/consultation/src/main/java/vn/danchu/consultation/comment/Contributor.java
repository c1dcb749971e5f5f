package vn.danchu.consultation.comment;

import java.time.Instant;
import vn.danchu.platform.consent.Consent;

/**
 * The person behind a comment, and what they agreed to. Kept apart from the comment, where the database shows it to that person
 * only.
 *
 * @param subject opaque, of the token
 * @param client that acts for them, such as a ward's portal
 * @param consent they gave
 * @param consentedAt when
 */
record Contributor(String subject, String client, Consent consent, Instant consentedAt) {}
