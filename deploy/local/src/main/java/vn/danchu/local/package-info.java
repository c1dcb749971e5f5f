/** The local run. */
@NullMarked
package vn.danchu.local;

import org.jspecify.annotations.NullMarked;
