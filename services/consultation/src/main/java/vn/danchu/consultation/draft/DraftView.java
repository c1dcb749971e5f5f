package vn.danchu.consultation.draft;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * A draft as the API shows it.
 *
 * @param warnings what a person should look at before people are asked
 * @param warningsOmitted how many more there were
 */
record DraftView(
        UUID id,
        UnitRef unit,
        String title,
        DocumentType documentType,
        int elements,
        Instant importedAt,
        List<WarningView> warnings,
        int warningsOmitted) {

    DraftView {
        warnings = List.copyOf(warnings);
    }

    static DraftView of(Draft draft) {
        return new DraftView(
                draft.id(),
                draft.unit(),
                draft.title(),
                draft.documentType(),
                draft.elements(),
                draft.importedAt(),
                draft.warnings().stream().map(WarningView::of).toList(),
                draft.warningsOmitted());
    }

    /**
     * A warning with its words.
     *
     * @param kind of doubt
     * @param line of the source, from 1
     * @param element kind of element concerned
     * @param from its number, or the first of those missing
     * @param to the last of those missing
     * @param message in Vietnamese
     */
    record WarningView(
            WarningKind kind,
            int line,
            @Nullable ElementKind element,
            @Nullable String from,
            @Nullable String to,
            String message) {

        static WarningView of(ImportWarning warning) {
            return new WarningView(
                    warning.kind(),
                    warning.line(),
                    warning.element(),
                    warning.from(),
                    warning.to(),
                    WarningText.of(warning));
        }
    }
}
