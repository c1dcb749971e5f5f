/** What makes the one clock go: the system's time, and how far development and tests have set it ahead. */
@NullMarked
package vn.danchu.platform.clock;

import org.jspecify.annotations.NullMarked;
