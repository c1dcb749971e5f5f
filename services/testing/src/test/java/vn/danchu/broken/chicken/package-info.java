@NullMarked
package vn.danchu.broken.chicken;

import org.jspecify.annotations.NullMarked;
