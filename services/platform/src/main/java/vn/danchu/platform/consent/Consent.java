package vn.danchu.platform.consent;

import jakarta.validation.constraints.NotBlank;
import vn.danchu.platform.web.Characters;

/**
 * What a person agrees to before they speak (sự đồng ý). Silence is none: {@code accepted} is sent and true.
 *
 * @param accepted whether they agree
 * @param purpose they agree to
 * @param version of the notice they were shown
 */
public record Consent(
        boolean accepted,
        @NotBlank @Characters(max = 60) String purpose,
        @NotBlank @Characters(max = 40) String version) {

    /** The same for the rules. */
    public GivenConsent given() {
        return new GivenConsent(accepted, purpose, version);
    }
}
