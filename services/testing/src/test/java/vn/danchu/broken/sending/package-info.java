@NullMarked
package vn.danchu.broken.sending;

import org.jspecify.annotations.NullMarked;
