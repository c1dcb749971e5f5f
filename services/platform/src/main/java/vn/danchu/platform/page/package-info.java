/** Bounded pages by keyset, with opaque cursors. */
@NullMarked
package vn.danchu.platform.page;

import org.jspecify.annotations.NullMarked;
