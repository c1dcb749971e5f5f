/** Days off and periods of the law (thời hạn): which day is the last. */
@NullMarked
package vn.danchu.platform.calendar;

import org.jspecify.annotations.NullMarked;
