package vn.danchu.directory.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import vn.danchu.contracts.UnitRef;

/** {@link UnitRef} as the table has it. */
@Embeddable
record UnitKey(String code, @Column(name = "valid_from") LocalDate validFrom) {

    static UnitKey of(UnitRef ref) {
        return new UnitKey(ref.code(), ref.validFrom());
    }

    UnitRef ref() {
        return new UnitRef(code, validFrom);
    }
}
