@NullMarked
package vn.danchu.sound.letter;

import org.jspecify.annotations.NullMarked;
