/** Which units the figures are of, by name. */
@NullMarked
package vn.danchu.insight.unit;

import org.jspecify.annotations.NullMarked;
