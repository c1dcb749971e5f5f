package vn.danchu.platform.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.AuthorKind;
import vn.danchu.contracts.consultation.CommentFacts;
import vn.danchu.contracts.consultation.CommentState;
import vn.danchu.contracts.consultation.CommentSubmitted;
import vn.danchu.contracts.consultation.ConsultationForm;
import vn.danchu.contracts.consultation.Stance;

/** Something to tell. */
final class Told {

    private static final UnitRef BEN_THANH = new UnitRef("26743", LocalDate.of(2025, 7, 1));

    private Told() {}

    /** An event of an aggregate, known among all others by the consultation it names. */
    static CommentSubmitted comment(UUID aggregate, UUID mark) {
        return new CommentSubmitted(new CommentFacts(
                aggregate,
                mark,
                BEN_THANH,
                BEN_THANH,
                AuthorKind.CITIZEN,
                ConsultationForm.PORTAL,
                Stance.AGREE,
                CommentState.SUBMITTED,
                Instant.parse("2026-04-11T02:00:00Z"),
                null,
                null));
    }
}
