@NullMarked
package vn.danchu.broken.neighbour;

import org.jspecify.annotations.NullMarked;
