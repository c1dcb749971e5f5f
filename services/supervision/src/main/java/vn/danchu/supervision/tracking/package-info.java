/** What anybody who has the tracking code may know of feedback, and the code itself. */
@NullMarked
package vn.danchu.supervision.tracking;

import org.jspecify.annotations.NullMarked;
