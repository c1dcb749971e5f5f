/** Projections of all events: what is due for whom, live measures per commune, the aggregated streams. */
@NullMarked
package vn.danchu.insight;

import org.jspecify.annotations.NullMarked;
