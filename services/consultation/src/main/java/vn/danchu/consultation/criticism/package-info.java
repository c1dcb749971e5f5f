/** Social criticism (phản biện xã hội) of a draft by the Fatherland Front, and its written answer. */
@NullMarked
package vn.danchu.consultation.criticism;

import org.jspecify.annotations.NullMarked;
