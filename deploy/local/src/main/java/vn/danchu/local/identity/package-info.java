/** The people and programs of the development realm, and their tokens. */
@NullMarked
package vn.danchu.local.identity;

import org.jspecify.annotations.NullMarked;
