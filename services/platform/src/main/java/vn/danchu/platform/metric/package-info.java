/** Gauges whose value must be asked of the database or the broker. */
@NullMarked
package vn.danchu.platform.metric;

import org.jspecify.annotations.NullMarked;
