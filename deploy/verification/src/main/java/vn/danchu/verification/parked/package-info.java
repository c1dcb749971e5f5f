/** Parked events, as an operator sees them: what was set aside and why, and asking the service to try it again. */
@NullMarked
package vn.danchu.verification.parked;

import org.jspecify.annotations.NullMarked;
