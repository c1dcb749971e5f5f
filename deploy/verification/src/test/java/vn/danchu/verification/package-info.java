/** What the commands understand. */
@NullMarked
package vn.danchu.verification;

import org.jspecify.annotations.NullMarked;
