package vn.danchu.platform.calendar;

import java.time.LocalDate;

/**
 * A day on which offices are closed besides weekends (ngày nghỉ lễ, tết, nghỉ bù).
 *
 * @param day that is off
 * @param basis why, for example {@code Labour Code 45/2019 art. 112(1)(b)}
 */
public record DayOff(LocalDate day, String basis) {}
