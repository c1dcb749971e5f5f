/** What is due, for whom and by which law. */
@NullMarked
package vn.danchu.insight.duty;

import org.jspecify.annotations.NullMarked;
