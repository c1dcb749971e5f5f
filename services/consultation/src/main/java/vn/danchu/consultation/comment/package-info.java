/** What people say on a draft (ý kiến góp ý): submitted, amended, withdrawn, read. */
@NullMarked
package vn.danchu.consultation.comment;

import org.jspecify.annotations.NullMarked;
