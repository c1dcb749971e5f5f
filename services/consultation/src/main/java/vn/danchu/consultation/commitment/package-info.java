/** Salted commitments to what was said and answered: the leaves of the public log to come. */
@NullMarked
package vn.danchu.consultation.commitment;

import org.jspecify.annotations.NullMarked;
