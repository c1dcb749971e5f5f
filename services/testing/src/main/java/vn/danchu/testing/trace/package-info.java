/** Where a test sees the traces that a part under test sends. */
@NullMarked
package vn.danchu.testing.trace;

import org.jspecify.annotations.NullMarked;
