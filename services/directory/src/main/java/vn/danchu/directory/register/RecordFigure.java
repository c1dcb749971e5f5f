package vn.danchu.directory.register;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import vn.danchu.contracts.directory.RegisterKind;
import vn.danchu.platform.web.Characters;

/**
 * A figure of a register.
 *
 * @param unit code of the unit, as it is on the day of the figure
 * @param kind of what is counted
 * @param asOf the day for which it was counted
 * @param value counted
 * @param source document or system it was taken from
 */
public record RecordFigure(
        @NotNull @Pattern(regexp = "[0-9]{2}|[0-9]{5}") String unit,
        @NotNull RegisterKind kind,
        @NotNull LocalDate asOf,
        @NotNull @PositiveOrZero @Max(1_000_000_000) Long value,
        @NotBlank @Characters(max = 300) String source) {}
