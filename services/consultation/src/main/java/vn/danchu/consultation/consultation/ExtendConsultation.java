package vn.danchu.consultation.consultation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.web.Characters;

/**
 * A later closing. The promised days move with it where the plan's no longer fit.
 *
 * @param closesOn the new last day
 * @param reason everybody can read
 * @param respondBy new day promised for the answers; the plan's where absent
 * @param decideBy new day promised for the decision; the plan's where absent
 */
public record ExtendConsultation(
        @NotNull LocalDate closesOn,
        @Nullable @Characters(max = 2000) String reason,
        @Nullable LocalDate respondBy,
        @Nullable LocalDate decideBy) {}
