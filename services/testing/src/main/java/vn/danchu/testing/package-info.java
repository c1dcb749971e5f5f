/** The test kit. */
@NullMarked
package vn.danchu.testing;

import org.jspecify.annotations.NullMarked;
