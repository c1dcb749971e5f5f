package vn.danchu.consultation.draft;

import org.jspecify.annotations.Nullable;
import vn.danchu.platform.text.LegacyEncoding;

/**
 * Something a person should look at before the draft is put to the people.
 *
 * @param kind of doubt
 * @param line of the source it is about, from 1
 * @param element the kind of element concerned, if any
 * @param from its number, or the first of the missing ones; of a legacy encoding, its name
 * @param to the last of the missing ones; else as {@code from}
 */
public record ImportWarning(
        WarningKind kind,
        int line,
        @Nullable ElementKind element,
        @Nullable String from,
        @Nullable String to) {

    static ImportWarning of(WarningKind kind, int line) {
        return new ImportWarning(kind, line, null, null, null);
    }

    static ImportWarning of(WarningKind kind, int line, ElementKind element, @Nullable Ordinal ordinal) {
        String number = ordinal == null ? null : element.number(ordinal);
        return new ImportWarning(kind, line, element, number, number);
    }

    static ImportWarning of(LegacyEncoding encoding, int line) {
        return new ImportWarning(WarningKind.LEGACY_ENCODING, line, null, encoding.name(), encoding.name());
    }

    static ImportWarning missing(int line, ElementKind element, Ordinal from, Ordinal to) {
        return new ImportWarning(WarningKind.NUMBERS_MISSING, line, element, element.number(from), element.number(to));
    }
}
