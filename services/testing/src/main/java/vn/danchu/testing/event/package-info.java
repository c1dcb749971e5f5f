/** What a service has told the others. */
@NullMarked
package vn.danchu.testing.event;

import org.jspecify.annotations.NullMarked;
