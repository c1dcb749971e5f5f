/** Lifecycles as tables: what a state allows, what stands before each step, and the article behind it. */
@NullMarked
package vn.danchu.platform.lifecycle;

import org.jspecify.annotations.NullMarked;
