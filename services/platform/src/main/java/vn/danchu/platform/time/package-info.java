/** The time of the platform as everybody asks for it, and the days of Vietnam. What makes it go is in {@code clock}. */
@NullMarked
package vn.danchu.platform.time;

import org.jspecify.annotations.NullMarked;
