@NullMarked
package vn.danchu.broken.clock;

import org.jspecify.annotations.NullMarked;
