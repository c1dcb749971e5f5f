package vn.danchu.consultation.draft;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A draft to be imported. It belongs to the unit of the drafting body that sends it.
 *
 * @param title by which people will find it
 * @param documentType what it is to become
 * @param text the whole text, plain or in Markdown, a line or a paragraph per line; its length is limited by the reader
 */
record ImportDraft(
        @NotBlank @Size(max = 500) String title,
        @NotNull DocumentType documentType,
        @NotNull String text) {}
