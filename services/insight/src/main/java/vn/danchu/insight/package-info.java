/** Projections of all events. */
@NullMarked
package vn.danchu.insight;

import org.jspecify.annotations.NullMarked;
