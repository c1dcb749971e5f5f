package vn.danchu.sound.letter;

import java.time.LocalDate;
import vn.danchu.contracts.UnitRef;

/** A value. */
public record Letter(UnitRef unit, LocalDate on, Kind kind) {

    /** What it is about. */
    public enum Kind {
        THANKS,
        COMPLAINT
    }
}
