/** Threads that work as long as the service runs: the relay, the inbox, sweepers and clocks. */
@NullMarked
package vn.danchu.platform.background;

import org.jspecify.annotations.NullMarked;
