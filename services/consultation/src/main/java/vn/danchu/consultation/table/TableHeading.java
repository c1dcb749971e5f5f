package vn.danchu.consultation.table;

import java.time.LocalDate;

/**
 * What stands above the table.
 *
 * @param unit that asked, by its full name
 * @param title of the consultation
 * @param opensOn first day for comments
 * @param closesOn last day for comments
 * @param madeOn day of this table
 */
public record TableHeading(String unit, String title, LocalDate opensOn, LocalDate closesOn, LocalDate madeOn) {}
