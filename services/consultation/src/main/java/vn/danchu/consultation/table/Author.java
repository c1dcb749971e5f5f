package vn.danchu.consultation.table;

import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.AuthorKind;

/**
 * Who made a comment, as far as the table may tell: organisations by name, persons as «Công dân» only. There is no place
 * for a person's name here, so that none can slip into a document that is published.
 *
 * @param kind in whose name
 * @param organisation name of the organisation; absent for a citizen
 */
public record Author(AuthorKind kind, @Nullable String organisation) {

    public Author {
        if (kind == AuthorKind.CITIZEN && organisation != null) {
            throw new IllegalArgumentException("a citizen comments in no organisation's name");
        }
    }

    public static Author citizen() {
        return new Author(AuthorKind.CITIZEN, null);
    }

    String label() {
        return organisation != null ? organisation : Wording.of(kind);
    }
}
