/** The description of a service's interface, made from its code: OpenAPI with nothing left to write by hand but Vietnamese. */
@NullMarked
package vn.danchu.platform.description;

import org.jspecify.annotations.NullMarked;
