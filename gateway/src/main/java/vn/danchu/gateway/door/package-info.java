/** The order in which a request is judged before anything inside hears of it. */
@NullMarked
package vn.danchu.gateway.door;

import org.jspecify.annotations.NullMarked;
