/** The one clock, and the days of Vietnam. */
@NullMarked
package vn.danchu.platform.time;

import org.jspecify.annotations.NullMarked;
