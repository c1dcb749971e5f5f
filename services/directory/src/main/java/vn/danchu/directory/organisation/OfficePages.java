package vn.danchu.directory.organisation;

import static vn.danchu.directory.DirectoryProblem.OFFICE_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.directory.holder.Post;
import vn.danchu.platform.page.Cursor;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;

/** Offices as they are read. */
@ApplicationScoped
class OfficePages {

    private static final Cursor CURSOR = Cursor.of("offices", Cursor.Value.UUID);

    /** Less than any identifier that is made. */
    private static final UUID START = new UUID(0L, 0L);

    private final Offices offices;

    OfficePages(Offices offices) {
        this.offices = offices;
    }

    @Transactional
    Optional<OfficeView> find(UUID id) {
        return offices.findByIdOptional(id).map(Office::view);
    }

    /** What is held of it. */
    @Transactional
    Outcome<Post> post(UUID id) {
        return postOf(offices.findByIdOptional(id));
    }

    /** The same for somebody who takes it: until the end of the transaction the organisation does not end. */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome<Post> postToTake(UUID id) {
        return postOf(offices.ofLasting(id));
    }

    private static Outcome<Post> postOf(Optional<Office> found) {
        return found.map(Office::post)
                .<Outcome<Post>>map(Outcome.Done::new)
                .orElseGet(() -> new Outcome.Refused<>(Refusal.of(OFFICE_NOT_FOUND)));
    }

    /** One page of those of an organisation, in the order in which they were entered. */
    @Transactional
    Outcome<Page<OfficeView>> list(UUID organisation, PageRequest request) {
        @Nullable String cursor = request.cursor();
        if (cursor == null) {
            return new Outcome.Done<>(page(organisation, START, request));
        }
        return switch (CURSOR.read(cursor)) {
            case Cursor.Position position -> new Outcome.Done<>(page(organisation, position.uuid(0), request));
            case Cursor.Unreadable unreadable -> new Outcome.Refused<>(unreadable.refusal());
        };
    }

    private Page<OfficeView> page(UUID organisation, UUID after, PageRequest request) {
        return Page.of(offices.page(organisation, after, request.rowsToRead()), request, row -> CURSOR.after(row.id()))
                .map(Office::view);
    }
}
