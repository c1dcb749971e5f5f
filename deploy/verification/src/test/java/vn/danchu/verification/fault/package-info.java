/** A short run of faults, so that the long ones don't rot. */
@NullMarked
package vn.danchu.verification.fault;

import org.jspecify.annotations.NullMarked;
