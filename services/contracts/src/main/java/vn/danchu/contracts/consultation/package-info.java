/** What the consultation service tells: consultations, comments and social criticism. */
@NullMarked
package vn.danchu.contracts.consultation;

import org.jspecify.annotations.NullMarked;
