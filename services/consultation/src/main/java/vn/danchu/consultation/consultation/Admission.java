package vn.danchu.consultation.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.ConsultationForm;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.contracts.consultation.LegalRegime;

/**
 * What a submission must know of its consultation, held against a closing until the submission is committed.
 *
 * @param id of the consultation
 * @param unit that asks
 * @param regime under which it asks
 * @param state it has reached
 * @param draftId what it asks about
 * @param forms in which people may answer
 * @param closesAt first instant that is too late; absent before the opening
 * @param respondBy day promised for the answers; absent before the plan
 * @param decideBy day promised for the decision; absent before the plan
 * @param responsible subject of the person who answers for it; absent before the plan
 * @param compiler subject of the person who compiles; absent before the compilation
 */
public record Admission(
        UUID id,
        UnitRef unit,
        LegalRegime regime,
        ConsultationState state,
        UUID draftId,
        Set<ConsultationForm> forms,
        @Nullable Instant closesAt,
        @Nullable LocalDate respondBy,
        @Nullable LocalDate decideBy,
        @Nullable String responsible,
        @Nullable String compiler) {

    public Admission {
        forms = Set.copyOf(forms);
    }
}
