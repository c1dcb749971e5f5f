/** Who calls: the token's claims as a {@link Caller}, and the one place that decides on whose behalf they may act. */
@NullMarked
package vn.danchu.platform.identity;

import org.jspecify.annotations.NullMarked;
