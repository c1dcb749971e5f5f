package vn.danchu.directory.register;

import java.time.LocalDate;
import java.util.List;
import vn.danchu.contracts.directory.RegisterKind;

/**
 * What a figure of a unit is measured by on a day.
 *
 * @param kind of what is counted
 * @param value counted: the newest on or before the day; for a unit that has none yet, the sum over the units merged into it
 * @param asOf the day for which it was counted; of a sum the oldest
 * @param figures it comes from, with their days and sources
 */
public record Denominator(RegisterKind kind, long value, LocalDate asOf, List<FigureView> figures) {

    public Denominator {
        figures = List.copyOf(figures);
    }

    /** From the figures that add up to it. */
    static Denominator of(RegisterKind kind, List<RegisterFigure> figures) {
        return new Denominator(
                kind,
                figures.stream().mapToLong(RegisterFigure::value).sum(),
                figures.stream()
                        .map(RegisterFigure::asOf)
                        .min(LocalDate::compareTo)
                        .orElseThrow(),
                figures.stream().map(RegisterFigure::view).toList());
    }
}
