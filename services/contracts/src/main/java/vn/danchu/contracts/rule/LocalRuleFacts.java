package vn.danchu.contracts.rule;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.LegalRegime;

/**
 * A decision of a city about a rule.
 *
 * @param id of the decision
 * @param code of the rule in the catalogue
 * @param regime for which it is decided; absent for the row that binds all regimes
 * @param unit that decided
 * @param document number of its document, for example {@code 12/2026/QĐ-UBND}
 * @param from first day on which it holds
 * @param term what holds from that day; absent where the rule is not followed any longer
 */
public record LocalRuleFacts(
        UUID id,
        String code,
        @Nullable LegalRegime regime,
        UnitRef unit,
        String document,
        LocalDate from,
        @Nullable RuleTerm term) {}
