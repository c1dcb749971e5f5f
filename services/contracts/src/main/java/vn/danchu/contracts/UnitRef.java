package vn.danchu.contracts;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The identity of an administrative unit (đơn vị hành chính). A code alone is none: a merged unit may keep an old code.
 *
 * @param code the official code: 2 digits for a province, 5 for a commune
 * @param validFrom the day from which the code names this unit
 */
public record UnitRef(String code, LocalDate validFrom) {

    /** The same identity as one number, for where only a UUID will do: computed, so that everybody has the same. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(("danchu:unit\n" + code + "\n" + validFrom).getBytes(StandardCharsets.UTF_8));
    }
}
