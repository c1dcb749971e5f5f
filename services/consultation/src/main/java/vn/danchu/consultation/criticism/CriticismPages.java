package vn.danchu.consultation.criticism;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.page.Cursor;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Outcome;

/** Statements of social criticism as they are read. */
@ApplicationScoped
class CriticismPages {

    private static final Cursor CURSOR = Cursor.of("criticisms", Cursor.Value.UUID);

    /** Less than any identifier that is made. */
    private static final UUID START = new UUID(0L, 0L);

    private final Criticisms criticisms;

    CriticismPages(Criticisms criticisms) {
        this.criticisms = criticisms;
    }

    /** One statement. */
    @Transactional
    Optional<CriticismView> find(UUID id) {
        return criticisms.findByIdOptional(id).map(Criticism::view);
    }

    /** One page, in the order in which they were delivered. */
    @Transactional
    Outcome<Page<CriticismView>> list(UUID consultationId, PageRequest request) {
        @Nullable String cursor = request.cursor();
        if (cursor == null) {
            return new Outcome.Done<>(page(consultationId, START, request));
        }
        return switch (CURSOR.read(cursor)) {
            case Cursor.Position position -> new Outcome.Done<>(page(consultationId, position.uuid(0), request));
            case Cursor.Unreadable unreadable -> new Outcome.Refused<>(unreadable.refusal());
        };
    }

    private Page<CriticismView> page(UUID consultationId, UUID after, PageRequest request) {
        return Page.of(
                        criticisms.page(consultationId, after, request.rowsToRead()),
                        request,
                        row -> CURSOR.after(row.id()))
                .map(Criticism::view);
    }
}
