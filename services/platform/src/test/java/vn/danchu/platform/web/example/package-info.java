/** The smallest feature that uses all of the edge. */
@NullMarked
package vn.danchu.platform.web.example;

import org.jspecify.annotations.NullMarked;
