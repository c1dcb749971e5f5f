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
 * A consultation as everybody may read it. What it has not reached yet is absent.
 *
 * @param id of the consultation
 * @param unit that asks
 * @param regime under which it asks
 * @param matter class of the matter
 * @param title for people
 * @param draftId what it asks about
 * @param delegatedBy the higher authority that has the people asked
 * @param state it has reached
 * @param plan approved by the chair
 * @param publishedOn day on which the content was published
 * @param postedAt where it is posted
 * @param portalUrl where it is on the portal
 * @param closesOn last day for comments
 * @param closesAt first instant that is too late
 * @param countedAtClosing comments counted when it closed
 * @param conclusion what will be done with the draft
 * @param explanation of the conclusion
 * @param resultPublishedOn day on which the result was published
 * @param documentNumber of the document that was issued
 * @param issuedOn its date
 * @param criticismOverride why it was issued while a social criticism waited
 * @param reportedOn day of the report to the People's Council
 * @param cancelReason why it was called off
 * @param version raised by each change, from 0; {@code ETag} names it for {@code If-Match}
 */
public record ConsultationView(
        UUID id,
        UnitRef unit,
        LegalRegime regime,
        String matter,
        String title,
        UUID draftId,
        @Nullable String delegatedBy,
        ConsultationState state,
        @Nullable PlanView plan,
        @Nullable LocalDate publishedOn,
        @Nullable String postedAt,
        @Nullable String portalUrl,
        @Nullable LocalDate closesOn,
        @Nullable Instant closesAt,
        @Nullable Long countedAtClosing,
        @Nullable Conclusion conclusion,
        @Nullable String explanation,
        @Nullable LocalDate resultPublishedOn,
        @Nullable String documentNumber,
        @Nullable LocalDate issuedOn,
        @Nullable String criticismOverride,
        @Nullable LocalDate reportedOn,
        @Nullable String cancelReason,
        long version) {

    /**
     * The plan.
     *
     * @param content what people are asked
     * @param forms in which they are asked
     * @param manner how it is organised
     * @param responsible opaque subject of the person who answers for it
     * @param respondBy day by which every comment has its answer
     * @param decideBy day by which the matter is decided
     */
    public record PlanView(
            String content,
            Set<ConsultationForm> forms,
            String manner,
            String responsible,
            LocalDate respondBy,
            LocalDate decideBy) {}

    static ConsultationView of(Consultation consultation) {
        return new ConsultationView(
                consultation.id(),
                consultation.unit(),
                consultation.regime(),
                consultation.matter(),
                consultation.title(),
                consultation.draftId(),
                consultation.delegatedBy(),
                consultation.state(),
                plan(consultation),
                consultation.publishedOn(),
                consultation.postedAt(),
                consultation.portalUrl(),
                consultation.closesOn(),
                consultation.closesAt(),
                consultation.countedAtClosing(),
                consultation.conclusion(),
                consultation.explanation(),
                consultation.resultPublishedOn(),
                consultation.documentNumber(),
                consultation.issuedOn(),
                consultation.criticismOverride(),
                consultation.reportedOn(),
                consultation.cancelReason(),
                consultation.version());
    }

    private static @Nullable PlanView plan(Consultation consultation) {
        @Nullable String content = consultation.content();
        @Nullable String manner = consultation.manner();
        @Nullable String responsible = consultation.responsible();
        @Nullable LocalDate respondBy = consultation.respondBy();
        @Nullable LocalDate decideBy = consultation.decideBy();
        return content == null || manner == null || responsible == null || respondBy == null || decideBy == null
                ? null
                : new PlanView(content, consultation.forms(), manner, responsible, respondBy, decideBy);
    }
}
