package vn.danchu.directory.organisation;

import static vn.danchu.directory.DirectoryProblem.UNIT_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.directory.SearchedName;
import vn.danchu.directory.unit.UnitLookup;
import vn.danchu.platform.page.Cursor;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;

/** Organisations as they are read. */
@ApplicationScoped
class OrganisationPages {

    private static final Cursor CURSOR = Cursor.of("organisations", Cursor.Value.TEXT, Cursor.Value.UUID);

    /** Less than any identifier that is made. */
    private static final UUID START = new UUID(0L, 0L);

    private final Organisations organisations;
    private final UnitLookup units;

    OrganisationPages(Organisations organisations, UnitLookup units) {
        this.organisations = organisations;
        this.units = units;
    }

    @Transactional
    Optional<Organisation> find(UUID id) {
        return organisations.findByIdOptional(id);
    }

    /** Those of a unit, and of the units merged into it, on a day: all of them page by page, or the best matches of a name. */
    @Transactional
    Outcome<Page<OrganisationView>> list(String code, LocalDate on, @Nullable SearchedName name, PageRequest request) {
        List<UnitRef> asked = units.withPredecessors(code, on);
        if (asked.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(UNIT_NOT_FOUND));
        }
        if (name != null) {
            return new Outcome.Done<>(new Page<>(organisations.named(name.words(), asked, on, request.limit()), null)
                    .map(Organisation::view));
        }
        @Nullable String cursor = request.cursor();
        if (cursor == null) {
            return new Outcome.Done<>(page(asked, on, "", START, request));
        }
        return switch (CURSOR.read(cursor)) {
            case Cursor.Position position ->
                new Outcome.Done<>(page(asked, on, position.text(0), position.uuid(1), request));
            case Cursor.Unreadable unreadable -> new Outcome.Refused<>(unreadable.refusal());
        };
    }

    private Page<OrganisationView> page(
            List<UnitRef> asked, LocalDate on, String afterName, UUID afterId, PageRequest request) {
        return Page.of(
                        organisations.page(asked, on, afterName, afterId, request.rowsToRead()),
                        request,
                        row -> CURSOR.after(row.name(), row.id()))
                .map(Organisation::view);
    }
}
