/** What people report, praise and propose: what all features of the service share. */
@NullMarked
package vn.danchu.supervision;

import org.jspecify.annotations.NullMarked;
