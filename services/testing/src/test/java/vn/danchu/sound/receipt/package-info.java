@NullMarked
package vn.danchu.sound.receipt;

import org.jspecify.annotations.NullMarked;
