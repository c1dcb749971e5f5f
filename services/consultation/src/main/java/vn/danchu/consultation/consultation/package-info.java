/** The course of a consultation (lấy ý kiến Nhân dân): plan, opening, closing, compilation, publication, decision. */
@NullMarked
package vn.danchu.consultation.consultation;

import org.jspecify.annotations.NullMarked;
