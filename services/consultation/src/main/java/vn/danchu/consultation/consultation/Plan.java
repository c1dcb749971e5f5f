package vn.danchu.consultation.consultation;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.ConsultationForm;
import vn.danchu.platform.rule.DomainRule;

/**
 * A plan as it is proposed (kế hoạch lấy ý kiến). Anything may be missing: what the law asks for is told by {@link PlanRules}.
 *
 * @param content what people are asked
 * @param forms in which they are asked
 * @param manner how it is organised
 * @param closesOn last day for comments
 * @param responsible subject of the person who answers for it
 * @param respondBy day by which every comment has its answer
 * @param decideBy day by which the matter is decided
 */
@DomainRule
record Plan(
        @Nullable String content,
        Set<ConsultationForm> forms,
        @Nullable String manner,
        @Nullable LocalDate closesOn,
        @Nullable UUID responsible,
        @Nullable LocalDate respondBy,
        @Nullable LocalDate decideBy) {

    Plan {
        forms = Set.copyOf(forms);
    }
}
