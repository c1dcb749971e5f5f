@NullMarked
package vn.danchu.broken.egg;

import org.jspecify.annotations.NullMarked;
