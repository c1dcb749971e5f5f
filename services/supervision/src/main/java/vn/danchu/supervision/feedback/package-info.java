/** Feedback (phản ánh, kiến nghị): taken in, taken up by one official, answered with another's approval, rated, reopened once. */
@NullMarked
package vn.danchu.supervision.feedback;

import org.jspecify.annotations.NullMarked;
