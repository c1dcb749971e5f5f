/**
 * The reports that a commune gives on democracy at the grassroots (báo cáo), made from events: no figure is typed, and each lists the
 * records behind it. The same {@link vn.danchu.platform.document.TableDocument} is written as Word and as Excel.
 */
@NullMarked
package vn.danchu.insight.report;

import org.jspecify.annotations.NullMarked;
