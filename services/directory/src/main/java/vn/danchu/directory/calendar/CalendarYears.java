package vn.danchu.directory.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The years whose official days off are known here. */
@ApplicationScoped
class CalendarYears implements PanacheRepositoryBase<CalendarYear, UUID> {

    boolean has(int year) {
        return count("year", year) > 0;
    }

    /** Holds a year until the end of the transaction. */
    Optional<CalendarYear> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** One page, the earliest year first. */
    List<CalendarYear> after(long year, int limit) {
        return find("year > ?1 order by year", Math.toIntExact(Math.min(year, Integer.MAX_VALUE)))
                .page(0, limit)
                .list();
    }
}
