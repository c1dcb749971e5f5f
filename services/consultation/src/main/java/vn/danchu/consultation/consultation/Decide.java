package vn.danchu.consultation.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.web.Characters;

/**
 * The document that was issued.
 *
 * @param documentNumber as the records office gave it, for example {@code 12/2026/QĐ-UBND}
 * @param issuedOn date of the document
 * @param criticismOverride public reason for deciding while a social criticism waits for its answer
 */
@Schema(name = "DecideConsultation")
public record Decide(
        @NotBlank @Characters(max = 100) String documentNumber,
        @NotNull LocalDate issuedOn,
        @Nullable @Characters(max = 2000) String criticismOverride) {}
