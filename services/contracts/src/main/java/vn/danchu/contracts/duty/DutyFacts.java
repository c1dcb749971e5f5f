package vn.danchu.contracts.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * A duty as it stands after an event.
 *
 * @param id of the duty
 * @param code of the rule in the catalogue, for example {@code PUB.DEFAULT}
 * @param about the aggregate that owes it, for example a consultation
 * @param unit that owes it
 * @param accountable opaque subject of the person who answers for it; absent where no one is named
 * @param dueOn last day, until 24:00 in Asia/Ho_Chi_Minh
 * @param basis the article, for example {@code Law 10/2022 art. 12(3)}
 * @param state it has reached
 * @param openedAt when it arose
 * @param metAt when it was met; absent before
 * @param breachedAt when the due date was found passed; absent where it never was
 */
public record DutyFacts(
        UUID id,
        String code,
        UUID about,
        UnitRef unit,
        @Nullable String accountable,
        LocalDate dueOn,
        String basis,
        DutyState state,
        Instant openedAt,
        @Nullable Instant metAt,
        @Nullable Instant breachedAt) {}
