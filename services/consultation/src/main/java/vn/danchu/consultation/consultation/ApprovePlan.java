package vn.danchu.consultation.consultation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.ConsultationForm;
import vn.danchu.platform.web.Characters;

/**
 * The plan of a consultation as its chair approves it. What is missing is refused by the article that asks for it, so
 * nothing is required here.
 *
 * @param content what people are asked (nội dung lấy ý kiến)
 * @param forms in which they are asked (hình thức)
 * @param manner how it is organised (cách thức)
 * @param closesOn last day for comments (thời hạn)
 * @param responsible subject of the person who answers for it (trách nhiệm tổ chức thực hiện)
 * @param respondBy day by which every comment has its answer
 * @param decideBy day by which the matter is decided
 */
public record ApprovePlan(
        @Nullable @Characters(max = 4000) String content,
        @Nullable @Size(max = 8) Set<@NotNull ConsultationForm> forms,
        @Nullable @Characters(max = 4000) String manner,
        @Nullable LocalDate closesOn,
        @Nullable UUID responsible,
        @Nullable LocalDate respondBy,
        @Nullable LocalDate decideBy) {

    Plan plan() {
        return new Plan(content, forms == null ? Set.of() : forms, manner, closesOn, responsible, respondBy, decideBy);
    }
}
