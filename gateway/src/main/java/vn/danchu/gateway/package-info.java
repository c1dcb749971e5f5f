/** The one door. */
@NullMarked
package vn.danchu.gateway;

import org.jspecify.annotations.NullMarked;
