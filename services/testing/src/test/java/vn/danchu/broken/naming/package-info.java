@NullMarked
package vn.danchu.broken.naming;

import org.jspecify.annotations.NullMarked;
