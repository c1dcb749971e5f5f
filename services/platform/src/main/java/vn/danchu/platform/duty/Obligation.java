package vn.danchu.platform.duty;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * What is owed, before it is a duty.
 *
 * @param code of the rule in the catalogue
 * @param about the aggregate that owes it
 * @param unit that owes it
 * @param accountable opaque subject of the person who answers for it; absent where no one is named
 * @param dueOn last day, until 24:00 in Asia/Ho_Chi_Minh
 * @param basis the article
 */
public record Obligation(
        String code, UUID about, UnitRef unit, @Nullable String accountable, LocalDate dueOn, String basis) {}
