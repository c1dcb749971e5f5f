/** How often an address, a person and a portal may knock, so that one of them cannot take the door from all others. */
@NullMarked
package vn.danchu.gateway.limit;

import org.jspecify.annotations.NullMarked;
