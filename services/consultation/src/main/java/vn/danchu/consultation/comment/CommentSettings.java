package vn.danchu.consultation.comment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import vn.danchu.platform.consent.Notice;

/** How comments are taken. */
@ConfigMapping(prefix = "danchu.consultation.comment")
interface CommentSettings {

    /** Characters of a comment at most, after normalisation. */
    @WithDefault("10000")
    int longestText();

    /** What people agree to when they comment. */
    @WithDefault("CONSULTATION")
    String consentPurpose();

    /** The version of the notice on personal data that portals show; a comment made on another is refused. */
    @WithDefault("2026-01")
    String consentVersion();

    /** The values as the rules take them. */
    default Terms terms() {
        return new Terms(longestText(), new Notice(consentPurpose(), consentVersion()));
    }
}
