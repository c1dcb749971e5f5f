/** One readable description of all services' interfaces. */
@NullMarked
package vn.danchu.gateway.api;

import org.jspecify.annotations.NullMarked;
