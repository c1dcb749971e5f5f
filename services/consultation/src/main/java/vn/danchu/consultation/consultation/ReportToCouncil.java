package vn.danchu.consultation.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import vn.danchu.platform.web.Characters;

/**
 * The report to the People's Council, with a copy to the Front.
 *
 * @param session at which it was given
 * @param reportedOn day of the report
 */
public record ReportToCouncil(
        @NotBlank @Characters(max = 300) String session,
        @NotNull LocalDate reportedOn) {}
