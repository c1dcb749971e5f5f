/** The pages of the city and of the interface: what people read here themselves. */
@NullMarked
package vn.danchu.gateway.page;

import org.jspecify.annotations.NullMarked;
