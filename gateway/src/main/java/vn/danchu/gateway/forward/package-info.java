/** Passing a request inward to the service that owns its path, and the answer outward. */
@NullMarked
package vn.danchu.gateway.forward;

import org.jspecify.annotations.NullMarked;
