/** Who is calling: tokens checked against the identity provider's keys. */
@NullMarked
package vn.danchu.gateway.token;

import org.jspecify.annotations.NullMarked;
