package vn.danchu.directory.calendar;

import java.time.LocalDate;
import java.util.Set;

/**
 * What is asked before the days off of a year are taken.
 *
 * @param year they are of
 * @param daysOff every day on which offices are closed besides ordinary weekends
 * @param daysWorked weekend days that are worked in exchange
 */
record YearFacts(int year, Set<LocalDate> daysOff, Set<LocalDate> daysWorked) {}
