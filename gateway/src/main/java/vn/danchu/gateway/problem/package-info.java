/** Refusals of the gateway itself, as RFC 9457 problems in Vietnamese or English. */
@NullMarked
package vn.danchu.gateway.problem;

import org.jspecify.annotations.NullMarked;
