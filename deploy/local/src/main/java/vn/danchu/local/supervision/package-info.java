/**
 * Keeps operating-system processes running: starts them in order, waits for their health, starts them again when they
 * die, stops them in order, and finds those that a killed predecessor left. Knows nothing of Danchu.
 */
@NullMarked
package vn.danchu.local.supervision;

import org.jspecify.annotations.NullMarked;
