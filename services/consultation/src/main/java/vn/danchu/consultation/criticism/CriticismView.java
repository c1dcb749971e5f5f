package vn.danchu.consultation.criticism;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.CriticismState;

/**
 * A statement and its answer as everybody may read them.
 *
 * @param id of the statement
 * @param consultationId whose draft it criticises
 * @param number its issuer gave it
 * @param issuedOn its date
 * @param form in which the criticism was made
 * @param organisation that issued it
 * @param organisationName its name
 * @param agreement the document in which the Front agreed that the organisation criticises; absent where the Front does
 * @param sections the parts of the rubric, each with its answer once there is one
 * @param state it has reached
 * @param receivedAt when it was delivered
 * @param answer as a whole; absent before
 * @param answeredAt when it was answered; absent before
 * @param version raised by each change, from 0; {@code ETag} names it for {@code If-Match}
 */
public record CriticismView(
        UUID id,
        UUID consultationId,
        String number,
        LocalDate issuedOn,
        CriticismForm form,
        String organisation,
        @Nullable String organisationName,
        @Nullable String agreement,
        Map<Rubric, Section> sections,
        CriticismState state,
        Instant receivedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        long version) {}
