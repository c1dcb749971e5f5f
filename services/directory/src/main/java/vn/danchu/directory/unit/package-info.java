/** Administrative units (đơn vị hành chính) with their history, and their mergers. */
@NullMarked
package vn.danchu.directory.unit;

import org.jspecify.annotations.NullMarked;
