/** Vietnamese text: strict decoding, one normal form, keys to search and compare by. */
@NullMarked
package vn.danchu.platform.text;

import org.jspecify.annotations.NullMarked;
