@NullMarked
package vn.danchu.broken.printing;

import org.jspecify.annotations.NullMarked;
