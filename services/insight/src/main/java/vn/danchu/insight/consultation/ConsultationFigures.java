package vn.danchu.insight.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.contracts.consultation.LegalRegime;

/**
 * The figures of one consultation, exact.
 *
 * @param id of the consultation
 * @param unit that asks
 * @param regime under which it asks
 * @param state it has reached
 * @param publishedOn day on which the content was published; absent before
 * @param closesOn last day for comments; absent before the plan
 * @param counted comments that count: in time and not withdrawn
 * @param answered those of them that have their response
 * @param late comments received after the closing
 * @param withdrawn comments taken back
 * @param criticisms statements of social criticism
 * @param criticismsAnswered those of them answered in writing
 * @param rows comments by what was asked to be kept apart; what is not there is zero
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsultationFigures(
        UUID id,
        UnitRef unit,
        LegalRegime regime,
        ConsultationState state,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate closesOn,
        long counted,
        long answered,
        long late,
        long withdrawn,
        long criticisms,
        long criticismsAnswered,
        List<Row> rows) {

    /**
     * Comments that are alike.
     *
     * @param authorUnit where their authors live or act; absent where no token named one, or where it was not asked for
     * @param dimensions they are kept apart by, name to value; an empty value stands for none
     * @param comments counted
     * @param responseSeconds from receipt to response, added up over the answered ones
     */
    @Schema(name = "ConsultationRow")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            @Nullable UnitRef authorUnit, SortedMap<String, String> dimensions, long comments, long responseSeconds) {}
}
