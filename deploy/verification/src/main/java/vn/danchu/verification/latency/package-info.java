/** From an acknowledged comment to the live stream. */
@NullMarked
package vn.danchu.verification.latency;

import org.jspecify.annotations.NullMarked;
