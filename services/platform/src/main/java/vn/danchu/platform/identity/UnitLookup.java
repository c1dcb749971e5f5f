package vn.danchu.platform.identity;

import java.util.Optional;
import vn.danchu.contracts.UnitRef;

/** What identity must know about units: which one a code names today, and which lie within which. */
public interface UnitLookup {

    /** The unit that the code names today. */
    Optional<UnitRef> find(String code);

    /** Whether {@code lower} is {@code upper}, lies below it, or was merged into one that does. */
    boolean covers(UnitRef upper, UnitRef lower);
}
