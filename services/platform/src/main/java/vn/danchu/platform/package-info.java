/** The mechanics every service shares. */
@NullMarked
package vn.danchu.platform;

import org.jspecify.annotations.NullMarked;
