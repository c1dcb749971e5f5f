package vn.danchu.consultation.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.platform.web.Characters;

/**
 * A consultation to be prepared. The unit that asks is the drafting body's own.
 *
 * @param title for people
 * @param draftId the imported draft they are asked about
 * @param regime under which they are asked
 * @param matter {@code 1} to {@code 9} for the clauses of Law 10/2022 art. 25 where a commune asks, else a word of the
 *     regime such as {@code LAW_AMENDMENT}
 * @param delegatedBy the higher authority that has the people asked (art. 28(4)); absent where the unit asks for itself
 */
public record CreateConsultation(
        @NotBlank @Characters(max = 500) String title,
        @NotNull UUID draftId,
        @NotNull LegalRegime regime,
        @NotBlank @Characters(max = 40) String matter,
        @Nullable @Characters(min = 1, max = 300) String delegatedBy) {}
