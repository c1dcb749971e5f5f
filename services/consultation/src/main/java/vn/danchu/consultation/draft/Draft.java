package vn.danchu.consultation.draft;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.danchu.contracts.UnitRef;

/**
 * An imported draft, without its elements. It has no verbs: what people comment on must not change under their comments, so
 * a revised text is another draft.
 *
 * @param id of the draft
 * @param unit whose body drafted it
 * @param title by which people find it
 * @param documentType what it is to become
 * @param preamble what stands before its first element
 * @param closing what stands behind its last
 * @param elements how many it has
 * @param warnings what a person should look at
 * @param warningsOmitted how many more there were
 * @param importedAt when it was imported
 */
record Draft(
        UUID id,
        UnitRef unit,
        String title,
        DocumentType documentType,
        String preamble,
        String closing,
        int elements,
        List<ImportWarning> warnings,
        int warningsOmitted,
        Instant importedAt) {

    Draft {
        warnings = List.copyOf(warnings);
    }
}
