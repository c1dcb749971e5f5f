package vn.danchu.directory.rule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The city's decisions about its rules. */
@ApplicationScoped
class Decisions implements PanacheRepositoryBase<Decision, UUID> {

    /** More decisions than were ever taken about one rule: one a month for eighty years. */
    private static final int MOST = 1000;

    /** Those about one rule, the first one first. */
    List<Decision> about(UUID rule) {
        return find("ruleId = ?1 order by validFrom", rule).page(0, MOST).list();
    }
}
