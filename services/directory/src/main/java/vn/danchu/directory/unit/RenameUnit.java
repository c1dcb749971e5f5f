package vn.danchu.directory.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import vn.danchu.platform.web.Characters;

/**
 * A new name of a unit, or another type, as it was decided. The unit keeps its code.
 *
 * @param documentNumber of the decision, for example {@code 1685/NQ-UBTVQH15}
 * @param issuedOn date of the decision
 * @param effectiveOn first day of the new name
 * @param unit code of the unit, as it is on the day before
 * @param type of unit from that day
 * @param name from that day, without the type
 * @param nameInEnglish for lists in English
 */
public record RenameUnit(
        @NotBlank @Characters(max = 100) String documentNumber,
        @NotNull LocalDate issuedOn,
        @NotNull LocalDate effectiveOn,
        @NotNull @Pattern(regexp = "[0-9]{5}") String unit,
        @NotNull CommuneType type,
        @NotBlank @Characters(max = 100) String name,
        @NotBlank @Characters(max = 100) String nameInEnglish) {

    /** The same as a merger of the one unit, which is how it is recorded. */
    MergeUnits asMerger() {
        return new MergeUnits(
                documentNumber,
                issuedOn,
                effectiveOn,
                List.of(unit),
                new MergeUnits.NewUnit(unit, type, name, nameInEnglish));
    }
}
