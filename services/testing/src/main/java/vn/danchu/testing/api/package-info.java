/** Holds a service to the description of its interface: the committed one is what the code says, and what it answers. */
@NullMarked
package vn.danchu.testing.api;

import org.jspecify.annotations.NullMarked;
