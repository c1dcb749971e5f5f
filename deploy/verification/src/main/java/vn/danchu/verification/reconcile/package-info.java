/** Holds what the city sees against what the owners have: figure by figure, each side added up in its own way. */
@NullMarked
package vn.danchu.verification.reconcile;

import org.jspecify.annotations.NullMarked;
