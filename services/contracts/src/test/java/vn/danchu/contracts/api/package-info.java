/** The descriptions of the interfaces: complete, exemplified, and never narrower than what was released. */
@NullMarked
package vn.danchu.contracts.api;

import org.jspecify.annotations.NullMarked;
