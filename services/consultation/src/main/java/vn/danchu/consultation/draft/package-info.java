/**
 * Drafts (dự thảo): a legal text becomes a tree whose every element can be commented on.
 *
 * <p>{@link vn.danchu.consultation.draft.LegalTextReader} reads the text; everything it needs is pure. What it can't be
 * sure of it says in warnings, and it loses no letter: {@link vn.danchu.consultation.draft.LegalText#rebuilt()} gives
 * the text back.
 */
@NullMarked
package vn.danchu.consultation.draft;

import org.jspecify.annotations.NullMarked;
