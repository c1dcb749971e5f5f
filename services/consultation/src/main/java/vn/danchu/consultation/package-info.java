/** Drafts put to the people. */
@NullMarked
package vn.danchu.consultation;

import org.jspecify.annotations.NullMarked;
