package vn.danchu.supervision.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The checklist of what is disclosed. */
@ApplicationScoped
class DisclosureItems implements PanacheRepositoryBase<DisclosureItem, String> {

    /** The item of a code on a day. */
    Optional<DisclosureItemView> find(String code, LocalDate on) {
        return findByIdOptional(code).filter(item -> item.holds(on)).map(DisclosureItem::view);
    }

    /** The item of a code, whatever the day. */
    DisclosureItemView of(String code) {
        return findByIdOptional(code).orElseThrow().view();
    }

    /** Those of a day, in the order of the law. */
    List<DisclosureItemView> on(LocalDate day) {
        return ordered()
                .filter(item -> item.holds(day))
                .map(DisclosureItem::view)
                .toList();
    }

    private Stream<DisclosureItem> ordered() {
        return listAll().stream().sorted(Comparator.comparingInt(DisclosureItem::position));
    }
}
