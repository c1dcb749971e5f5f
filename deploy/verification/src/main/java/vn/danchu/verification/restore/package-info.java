/** The platform put back to an earlier state, and what topics and readers know beyond it. */
@NullMarked
package vn.danchu.verification.restore;

import org.jspecify.annotations.NullMarked;
