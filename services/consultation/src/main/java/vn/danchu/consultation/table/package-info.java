/**
 * The table of comments and responses (bảng tổng hợp, tiếp thu, giải trình ý kiến góp ý) as a Word document.
 *
 * <p>{@link vn.danchu.consultation.table.TableOfComments} is a function from rows to bytes; it knows neither database nor
 * HTTP. {@code StoredComments} gives it the rows, {@code Tabulating} decides who gets the table.
 */
@NullMarked
package vn.danchu.consultation.table;

import org.jspecify.annotations.NullMarked;
