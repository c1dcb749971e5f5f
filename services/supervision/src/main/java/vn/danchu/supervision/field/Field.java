package vn.danchu.supervision.field;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A field of work (lĩnh vực) that feedback belongs to, so that it reaches who is in charge and can be counted. LOCAL data. */
@Entity
@Table(name = "field")
class Field {

    @Id
    private String code;

    @Column(name = "name_vi")
    private String vietnameseName;

    @Column(name = "name_en")
    private String name;

    private int position;

    /** Whether what is brought in it is about how officials behave, whatever its author called it. */
    private boolean conduct;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    protected Field() {}

    boolean holds(LocalDate on) {
        return !on.isBefore(validFrom) && (validUntil == null || on.isBefore(validUntil));
    }

    boolean isAboutConduct() {
        return conduct;
    }

    /** The days on which it came into the list and left it. */
    Stream<LocalDate> changes() {
        return Stream.of(Optional.of(validFrom), Optional.ofNullable(validUntil))
                .flatMap(Optional::stream);
    }

    int position() {
        return position;
    }

    FieldView view() {
        return new FieldView(code, vietnameseName, name);
    }
}
