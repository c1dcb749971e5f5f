/** Journeys, load and reconciliation. */
@NullMarked
package vn.danchu.verification;

import org.jspecify.annotations.NullMarked;
