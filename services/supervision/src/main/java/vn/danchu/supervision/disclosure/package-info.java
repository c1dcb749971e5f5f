/** What units disclose: the checklist of Law 10/2022 art. 11 and 46, and each disclosure from its decision to the end of its posting. */
@NullMarked
package vn.danchu.supervision.disclosure;

import org.jspecify.annotations.NullMarked;
