package vn.danchu.supervision.feedback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import vn.danchu.platform.consent.Notice;

/** How feedback is taken. */
@ConfigMapping(prefix = "danchu.supervision.feedback")
interface FeedbackSettings {

    /** Characters of a text at most, after normalisation. */
    @WithDefault("10000")
    int longestText();

    /** What people agree to when they send feedback. */
    @WithDefault("FEEDBACK")
    String consentPurpose();

    /** The version of the notice on personal data that portals show; feedback on another is refused. */
    @WithDefault("2026-01")
    String consentVersion();

    /** The values as the rules take them. */
    default Terms terms() {
        return new Terms(longestText(), new Notice(consentPurpose(), consentVersion()));
    }
}
