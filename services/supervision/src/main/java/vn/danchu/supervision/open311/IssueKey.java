package vn.danchu.supervision.open311;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.consent.Consent;
import vn.danchu.platform.web.Characters;

/**
 * The city lets a program send in reports.
 *
 * @param client name of the program: small letters, digits and hyphens
 * @param purpose for which it is let in, and who answers for it
 * @param validFrom first Vietnam day on which the key opens something
 * @param validUntil first Vietnam day on which it opens nothing any more; absent for no end
 * @param agreement of the program's operator to show this notice on personal data to whomever it sends for, and to send only with their
 *     consent
 */
public record IssueKey(
        @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,59}") String client,

        @NotBlank @Characters(max = 300) String purpose,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @NotNull @Valid Consent agreement) {}
