/** The fields of work that feedback belongs to. */
@NullMarked
package vn.danchu.supervision.field;

import org.jspecify.annotations.NullMarked;
