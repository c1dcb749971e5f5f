package vn.danchu.directory.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.directory.SearchedName;
import vn.danchu.directory.unit.NamedRows;
import vn.danchu.directory.unit.UnitLists;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Outcome;

/** Organisations as they are read. */
@ApplicationScoped
class OrganisationPages {

    private static final NamedRows<Organisation> ROWS = NamedRows.of(Organisation.class, "organisation", "name");

    private final Organisations organisations;
    private final UnitLists lists;

    OrganisationPages(Organisations organisations, UnitLists lists) {
        this.organisations = organisations;
        this.lists = lists;
    }

    @Transactional
    Optional<Organisation> find(UUID id) {
        return organisations.findByIdOptional(id);
    }

    /** Those of a unit on a day. */
    Outcome<Page<OrganisationView>> list(String code, LocalDate on, @Nullable SearchedName name, PageRequest request) {
        return lists.list(ROWS, code, on, name, request);
    }
}
