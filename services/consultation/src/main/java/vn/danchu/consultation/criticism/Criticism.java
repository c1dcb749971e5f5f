package vn.danchu.consultation.criticism;

import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import vn.danchu.consultation.commitment.CommitmentKind;
import vn.danchu.consultation.commitment.Statement;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.CriticismAnswered;
import vn.danchu.contracts.consultation.CriticismEvent;
import vn.danchu.contracts.consultation.CriticismFacts;
import vn.danchu.contracts.consultation.CriticismIssued;
import vn.danchu.contracts.consultation.CriticismState;
import vn.danchu.platform.identity.Caller;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;

/**
 * A statement of social criticism (văn bản phản biện xã hội): delivered, then answered in writing once, part by part.
 */
@Entity
@Table(name = "criticism")
class Criticism {

    @Id
    private UUID id;

    @Column(name = "consultation_id")
    private UUID consultationId;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "unit_valid_from")
    private LocalDate unitValidFrom;

    private String number;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Enumerated(EnumType.STRING)
    private CriticismForm form;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "criticism_section", joinColumns = @JoinColumn(name = "criticism_id"))
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "rubric")
    @BatchSize(size = 100)
    private Map<Rubric, Section> sections;

    private String organisation;

    @Column(name = "organisation_name")
    private @Nullable String organisationName;

    @Column(name = "submitted_by")
    private String submittedBy;

    private @Nullable String agreement;

    @Basic
    private String client;

    @Enumerated(EnumType.STRING)
    private CriticismState state;

    @Column(name = "received_at")
    private Instant receivedAt;

    private @Nullable String answer;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Version
    private long version;

    protected Criticism() {}

    /** A statement as it is delivered; {@link CriticismRules} have let it pass. */
    Criticism(
            UUID id,
            UUID consultationId,
            UnitRef unit,
            SubmitCriticism request,
            String organisation,
            Caller issuer,
            Instant now) {
        this.id = id;
        this.consultationId = consultationId;
        this.unitCode = unit.code();
        this.unitValidFrom = unit.validFrom();
        this.number = request.number();
        this.issuedOn = request.issuedOn();
        this.form = request.form();
        this.sections = new EnumMap<>(Rubric.class);
        request.sections().forEach((part, text) -> sections.put(part, new Section(text, null, null)));
        this.organisation = organisation;
        this.organisationName = issuer.organisationName();
        this.submittedBy = issuer.subject();
        this.agreement = request.agreement();
        this.client = issuer.client();
        this.state = CriticismState.AWAITING_ANSWER;
        this.receivedAt = now;
    }

    /** Gives it its answer, to every part. */
    Outcome<Statement> answer(AnswerCriticism request, String respondent, Instant now) {
        Optional<Refusal> refusal = CriticismRules.refusal(new AnswerFacts(state, request.replies()));
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        sections.replaceAll((part, section) ->
                section.answered(Objects.requireNonNull(request.points().get(part))));
        answer = request.text();
        answeredBy = respondent;
        answeredAt = now;
        state = CriticismState.ANSWERED;
        return new Outcome.Done<>(answered());
    }

    /** What the log fixes of the statement. */
    Statement issued() {
        List<@Nullable String> fields =
                new ArrayList<>(List.of(organisation, number, issuedOn.toString(), form.name()));
        for (Rubric part : Rubric.values()) {
            fields.add(section(part).text());
        }
        if (agreement != null) {
            fields.add(agreement);
        }
        return new Statement(consultationId, CommitmentKind.CRITICISM, id, eventVersion(), fields);
    }

    private Statement answered() {
        List<@Nullable String> fields = new ArrayList<>();
        for (Rubric part : Rubric.values()) {
            Section section = section(part);
            fields.add(Boolean.TRUE.equals(section.accepted()) ? "ACCEPTED" : "NOT_ACCEPTED");
            fields.add(section.reason());
        }
        fields.add(answer);
        return new Statement(consultationId, CommitmentKind.CRITICISM_ANSWER, id, eventVersion() + 1, fields);
    }

    private Section section(Rubric part) {
        return Objects.requireNonNull(sections.get(part), "A statement covers the whole rubric.");
    }

    CriticismEvent event() {
        CriticismFacts facts = new CriticismFacts(id, consultationId, unit(), state, receivedAt, answeredAt);
        return switch (state) {
            case AWAITING_ANSWER -> new CriticismIssued(facts);
            case ANSWERED -> new CriticismAnswered(facts);
        };
    }

    CriticismView view() {
        return new CriticismView(
                id,
                consultationId,
                number,
                issuedOn,
                form,
                organisation,
                organisationName,
                agreement,
                new EnumMap<>(sections),
                state,
                receivedAt,
                answer,
                answeredAt,
                version);
    }

    UUID id() {
        return id;
    }

    UUID consultationId() {
        return consultationId;
    }

    UnitRef unit() {
        return new UnitRef(unitCode, unitValidFrom);
    }

    /** Raised by each change, from 0; what {@code ETag} shows. */
    long version() {
        return version;
    }

    /** The version as events and commitments count it, from 1. */
    long eventVersion() {
        return version + 1;
    }
}
