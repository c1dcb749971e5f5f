package vn.danchu.supervision.field;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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

    /** Those of a day that are not about how officials behave, in the same order. */
    public List<FieldView> notAboutConduct(LocalDate day) {
        return on(day, field -> !field.isAboutConduct());
    }

    /** One, whether or not it is still in the list. */
    public Optional<FieldView> find(String code) {
        return findByIdOptional(code).map(Field::view);
    }

    /** The day, not after another, on which the list was changed last. */
    public LocalDate changedOn(LocalDate until) {
        return listAll().stream()
                .flatMap(Field::changes)
                .filter(day -> !day.isAfter(until))
                .max(Comparator.naturalOrder())
                .orElse(until);
    }

    /** Those of a day, in the order in which people look for them. */
    List<FieldView> on(LocalDate day) {
        return on(day, _ -> true);
    }

    private List<FieldView> on(LocalDate day, Predicate<Field> wanted) {
        return listAll().stream()
                .filter(field -> field.holds(day))
                .filter(wanted)
                .sorted(Comparator.comparingInt(Field::position))
                .map(Field::view)
                .toList();
    }
}
