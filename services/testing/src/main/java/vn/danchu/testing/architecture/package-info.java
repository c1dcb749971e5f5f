/** The rules of structure every service keeps. */
@NullMarked
package vn.danchu.testing.architecture;

import org.jspecify.annotations.NullMarked;
