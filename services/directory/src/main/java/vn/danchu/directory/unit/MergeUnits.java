package vn.danchu.directory.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import vn.danchu.platform.web.Characters;

/**
 * A merger as it was decided.
 *
 * @param documentNumber of the decision, for example {@code 1685/NQ-UBTVQH15}
 * @param issuedOn date of the decision
 * @param effectiveOn first day of the new unit
 * @param merged codes of the units that end, as they are on the day before
 * @param unit that takes their place
 */
public record MergeUnits(
        @NotBlank @Characters(max = 100) String documentNumber,
        @NotNull LocalDate issuedOn,
        @NotNull LocalDate effectiveOn,
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Pattern(regexp = "[0-9]{2}|[0-9]{5}") String> merged,
        @NotNull @Valid NewUnit unit) {

    /**
     * The unit that takes their place.
     *
     * @param code that of a merged unit, or one never used
     * @param type of unit
     * @param name without the type
     * @param nameInEnglish for lists in English
     */
    public record NewUnit(
            @NotNull @Pattern(regexp = "[0-9]{5}") String code,
            @NotNull CommuneType type,
            @NotBlank @Characters(max = 100) String name,
            @NotBlank @Characters(max = 100) String nameInEnglish) {

        String fullName() {
            return type.vietnamese() + " " + name;
        }
    }
}
