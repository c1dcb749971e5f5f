/** JSON against golden samples. */
@NullMarked
package vn.danchu.testing.json;

import org.jspecify.annotations.NullMarked;
