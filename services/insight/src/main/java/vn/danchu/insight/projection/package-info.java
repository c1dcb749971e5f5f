/** From events to facts, and from facts to figures, in the transaction that takes the events. */
@NullMarked
package vn.danchu.insight.projection;

import org.jspecify.annotations.NullMarked;
