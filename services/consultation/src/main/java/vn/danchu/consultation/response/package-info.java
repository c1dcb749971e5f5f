/** Answers to comments (tiếp thu, giải trình), to one or to a group. */
@NullMarked
package vn.danchu.consultation.response;

import org.jspecify.annotations.NullMarked;
