package vn.danchu.directory.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import vn.danchu.contracts.UnitRef;

/** What the other features of the directory ask about units: from the tables of this service, up to date in a transaction. */
@ApplicationScoped
public class UnitLookup {

    private final AdministrativeUnits units;

    UnitLookup(AdministrativeUnits units) {
        this.units = units;
    }

    /** The unit that a code names on a day. */
    public Optional<UnitRef> on(String code, LocalDate day) {
        return units.on(code, day).map(AdministrativeUnit::ref);
    }

    /** The unit that a code names on a day, and all that were merged into it; none where the code names none. */
    public List<UnitRef> withPredecessors(String code, LocalDate day) {
        List<UnitRef> found = new ArrayList<>();
        Deque<UnitRef> open = new ArrayDeque<>();
        on(code, day).ifPresent(open::add);
        while (!open.isEmpty()) {
            UnitRef unit = open.pop();
            found.add(unit);
            open.addAll(mergedInto(unit));
        }
        return List.copyOf(found);
    }

    /** The type of a unit: Thành phố, Tỉnh, Phường, Xã or Đặc khu. */
    public String type(UnitRef unit) {
        return units.find(unit).orElseThrow().type();
    }

    /** The units that were merged directly into one. */
    public List<UnitRef> mergedInto(UnitRef unit) {
        return units.mergedInto(unit).stream().map(AdministrativeUnit::ref).toList();
    }

    /** Holds a unit until the end of the transaction, so that what is to be there once is made by one at a time. */
    public void hold(UnitRef unit) {
        units.findById(UnitKey.of(unit), LockModeType.PESSIMISTIC_WRITE);
    }
}
