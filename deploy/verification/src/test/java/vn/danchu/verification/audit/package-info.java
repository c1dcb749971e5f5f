/** The verification of audit trails is tried on databases that were tampered with. */
@NullMarked
package vn.danchu.verification.audit;

import org.jspecify.annotations.NullMarked;
