/** Which web pages may call, each with the tokens of its own portal only. */
@NullMarked
package vn.danchu.gateway.origin;

import org.jspecify.annotations.NullMarked;
