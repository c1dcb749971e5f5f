package vn.danchu.platform.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The example set of days off for 2026, which is not the official list, and the calendar made of it. */
final class ExampleYears {

    static final List<DayOff> DAYS_OFF_2026 = Stream.of(
                    "2026-01-01",
                    "2026-02-16",
                    "2026-02-17",
                    "2026-02-18",
                    "2026-02-19",
                    "2026-02-20",
                    "2026-04-27",
                    "2026-04-30",
                    "2026-05-01",
                    "2026-09-01",
                    "2026-09-02")
            .map(day -> new DayOff(LocalDate.parse(day), "example"))
            .toList();

    static final WorkingCalendar OF_2026 = new WorkingCalendar(Map.of(2026, false), DAYS_OFF_2026, List.of());

    private ExampleYears() {}
}
