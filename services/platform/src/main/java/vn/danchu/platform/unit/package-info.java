/** Administrative units (đơn vị hành chính), each service's read copy. */
@NullMarked
package vn.danchu.platform.unit;

import org.jspecify.annotations.NullMarked;
