/**
 * The one door of a city's cell: everything from outside passes here, and nothing here knows what it means.
 *
 * <p>The gateway routes by configuration, refuses what no service should have to see, and checks the token; each
 * service checks it again. It has no database and no state that a second replica would have to share.
 */
@NullMarked
package vn.danchu.gateway;

import org.jspecify.annotations.NullMarked;
