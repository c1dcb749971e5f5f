package vn.danchu.directory;

import jakarta.persistence.Query;
import java.util.List;
import vn.danchu.contracts.UnitRef;

/** Picks the rows of several units, by the columns {@code unit_code} and {@code unit_valid_from} that all such tables have. */
public final class UnitRows {

    /** That a row is of one of the units. */
    public static final String OF_THESE = """
             (unit_code, unit_valid_from) in (
                select code, valid_from
                from unnest(cast(:codes as text[]), cast(:days as date[])) as these (code, valid_from))\s""";

    private UnitRows() {}

    /** Sets what {@link #OF_THESE} asks for. */
    public static void set(Query query, List<UnitRef> units) {
        query.setParameter("codes", units.stream().map(UnitRef::code).toArray(String[]::new));
        query.setParameter(
                "days", units.stream().map(unit -> unit.validFrom().toString()).toArray(String[]::new));
    }
}
