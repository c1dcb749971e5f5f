package vn.danchu.directory.calendar;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import vn.danchu.platform.web.Characters;

/**
 * The Prime Minister's decision about one year.
 *
 * @param year it is about
 * @param document number of the decision, for example {@code 1234/QĐ-TTg}
 * @param daysOff every day on which offices are closed besides ordinary weekends; holidays on a weekend too
 * @param daysWorked weekend days that are worked in exchange
 */
public record EnterYear(
        @Min(2000) @Max(9999) int year,
        @NotBlank @Characters(max = 100) String document,
        @NotNull @Size(max = 60) Set<@NotNull LocalDate> daysOff,
        @NotNull @Size(max = 20) Set<@NotNull LocalDate> daysWorked) {

    /** What the rules ask of it. */
    YearFacts facts() {
        return new YearFacts(year, daysOff, daysWorked);
    }
}
