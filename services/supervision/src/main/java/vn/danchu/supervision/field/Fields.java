package vn.danchu.supervision.field;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The fields of work. */
@ApplicationScoped
public class Fields implements PanacheRepositoryBase<Field, String> {

    /** Whether there is such a field on a day. */
    public boolean hold(String code, LocalDate on) {
        return findByIdOptional(code).filter(field -> field.holds(on)).isPresent();
    }

    /** Whether what is brought in a field is about how officials behave. */
    public boolean areAboutConduct(String code) {
        return findByIdOptional(code).filter(Field::isAboutConduct).isPresent();
    }

    /** Those of a day, in the order in which people look for them. */
    List<FieldView> on(LocalDate day) {
        return listAll().stream()
                .filter(field -> field.holds(day))
                .sorted(Comparator.comparingInt(Field::position))
                .map(Field::view)
                .toList();
    }
}
