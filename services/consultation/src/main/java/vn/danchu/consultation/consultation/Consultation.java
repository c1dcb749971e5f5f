package vn.danchu.consultation.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.CompilationApproved;
import vn.danchu.contracts.consultation.CompilationStarted;
import vn.danchu.contracts.consultation.ConsultationCancelled;
import vn.danchu.contracts.consultation.ConsultationClosed;
import vn.danchu.contracts.consultation.ConsultationDecided;
import vn.danchu.contracts.consultation.ConsultationEvent;
import vn.danchu.contracts.consultation.ConsultationExtended;
import vn.danchu.contracts.consultation.ConsultationFacts;
import vn.danchu.contracts.consultation.ConsultationForm;
import vn.danchu.contracts.consultation.ConsultationOpened;
import vn.danchu.contracts.consultation.ConsultationPlanned;
import vn.danchu.contracts.consultation.ConsultationReported;
import vn.danchu.contracts.consultation.ConsultationResultPublished;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.platform.lifecycle.Step;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.time.VietnamTime;

/**
 * A consultation (cuộc lấy ý kiến): an authority asks its people about a draft before it decides. Its steps are in
 * {@link Transition}; each verb here takes one of them or says why not, and returns what is to be told.
 */
@Entity
@Table(name = "consultation")
public class Consultation {

    @Id
    private UUID id;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "unit_valid_from")
    private LocalDate unitValidFrom;

    @Enumerated(EnumType.STRING)
    private LegalRegime regime;

    private String matter;
    private String title;

    @Column(name = "draft_id")
    private UUID draftId;

    @Column(name = "delegated_by")
    private @Nullable String delegatedBy;

    @Column(name = "drafted_by")
    private String draftedBy;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Enumerated(EnumType.STRING)
    private ConsultationState state;

    private String[] forms;
    private @Nullable String content;
    private @Nullable String manner;
    private @Nullable String responsible;

    @Column(name = "closes_on")
    private @Nullable LocalDate closesOn;

    @Column(name = "respond_by")
    private @Nullable LocalDate respondBy;

    @Column(name = "decide_by")
    private @Nullable LocalDate decideBy;

    @Column(name = "plan_approved_by")
    private @Nullable String planApprovedBy;

    @Column(name = "published_on")
    private @Nullable LocalDate publishedOn;

    @Column(name = "posted_at")
    private @Nullable String postedAt;

    @Column(name = "portal_url")
    private @Nullable String portalUrl;

    @Column(name = "closes_at")
    private @Nullable Instant closesAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "counted_at_closing")
    private @Nullable Long countedAtClosing;

    private @Nullable String compiler;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Conclusion conclusion;

    private @Nullable String explanation;

    @Column(name = "result_published_on")
    private @Nullable LocalDate resultPublishedOn;

    @Column(name = "result_posted_at")
    private @Nullable String resultPostedAt;

    @Column(name = "document_number")
    private @Nullable String documentNumber;

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    @Column(name = "criticism_override")
    private @Nullable String criticismOverride;

    @Column(name = "reported_on")
    private @Nullable LocalDate reportedOn;

    @Column(name = "report_session")
    private @Nullable String reportSession;

    @Column(name = "cancel_reason")
    private @Nullable String cancelReason;

    @Version
    private long version;

    protected Consultation() {}

    private Consultation(UUID id, UnitRef unit, CreateConsultation request, String drafter, Instant now) {
        this.id = id;
        this.unitCode = unit.code();
        this.unitValidFrom = unit.validFrom();
        this.regime = request.regime();
        this.matter = request.matter();
        this.title = request.title();
        this.draftId = request.draftId();
        this.delegatedBy = request.delegatedBy();
        this.draftedBy = drafter;
        this.draftedAt = now;
        this.state = ConsultationState.DRAFT;
        this.forms = new String[0];
    }

    /** Prepares a consultation. Nobody is told of it before its plan is approved. */
    static Outcome<Consultation> draft(
            UUID id, UnitRef unit, CreateConsultation request, DraftOrigin origin, String drafter, Instant now) {
        CreationFacts facts =
                new CreationFacts(request.regime(), request.matter(), origin, request.delegatedBy() != null);
        return CreationRules.itIsForEverybody(facts)
                .or(() -> CreationRules.matterBelongsToTheRegime(facts))
                .or(() -> CreationRules.draftIsTheirsToAskAbout(facts))
                .<Outcome<Consultation>>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Done<>(new Consultation(id, unit, request, drafter, now)));
    }

    Outcome<ConsultationEvent> approvePlan(
            Plan plan, Separation separation, LocalDate today, WorkingDays workingDays, PromiseLimits limits) {
        return take(
                Lifecycle.APPROVE_PLAN,
                () -> new PlanFacts(separation, regime, matter, plan, today, workingDays, limits),
                () -> {
                    forms = plan.forms().stream().sorted().map(Enum::name).toArray(String[]::new);
                    content = plan.content();
                    manner = plan.manner();
                    responsible = Objects.requireNonNull(plan.responsible()).toString();
                    closesOn = plan.closesOn();
                    respondBy = plan.respondBy();
                    decideBy = plan.decideBy();
                    planApprovedBy = separation.approver();
                },
                () -> new ConsultationPlanned(facts()));
    }

    Outcome<ConsultationEvent> open(
            OpenConsultation request,
            LocalDate today,
            Optional<LeastPeriod> leastPeriod,
            WorkingDays workingDays,
            PromiseLimits limits) {
        @Nullable LocalDate requested = request.closesOn() == null ? closesOn : request.closesOn();
        return take(
                Lifecycle.OPEN_FOR_COMMENTS,
                () -> new OpeningFacts(
                        request.postedAt(),
                        planned(closesOn),
                        planned(requested),
                        today,
                        leastPeriod,
                        new Promises(planned(respondBy), planned(decideBy), limits),
                        workingDays),
                () -> {
                    publishedOn = today;
                    postedAt = request.postedAt();
                    portalUrl = request.portalUrl();
                    closeOn(workingDay(workingDays, planned(requested)));
                },
                () -> new ConsultationOpened(facts()));
    }

    Outcome<ConsultationEvent> extend(
            ExtendConsultation request, Instant now, WorkingDays workingDays, PromiseLimits limits) {
        @Nullable LocalDate before = closesOn;
        @Nullable LocalDate newRespondBy = request.respondBy() == null ? respondBy : request.respondBy();
        @Nullable LocalDate newDecideBy = request.decideBy() == null ? decideBy : request.decideBy();
        return take(
                Lifecycle.EXTEND,
                () -> new ExtensionFacts(
                        now,
                        Objects.requireNonNull(closesAt),
                        planned(before),
                        request.closesOn(),
                        request.reason(),
                        new Promises(planned(newRespondBy), planned(newDecideBy), limits),
                        workingDays),
                () -> {
                    closeOn(workingDay(workingDays, request.closesOn()));
                    respondBy = newRespondBy;
                    decideBy = newDecideBy;
                },
                () -> new ConsultationExtended(facts(), planned(before)));
    }

    /** Only the clock does this. */
    Outcome<ConsultationEvent> close(Instant now, long counted) {
        return take(
                Lifecycle.CLOSE,
                () -> new ClosingFacts(now, Objects.requireNonNull(closesAt)),
                () -> {
                    closedAt = now;
                    countedAtClosing = counted;
                },
                () -> new ConsultationClosed(facts()));
    }

    Outcome<ConsultationEvent> startCompilation(StartCompilation request, Separation separation) {
        return take(
                Lifecycle.START_COMPILATION,
                () -> new CompilerFacts(separation),
                () -> {
                    compiler = request.compiler().toString();
                },
                () -> new CompilationStarted(facts()));
    }

    Outcome<ConsultationEvent> approveCompilation(
            ApproveCompilation request,
            Separation separation,
            CommentTally comments,
            Optional<PublicationDuty> publication) {
        return take(
                Lifecycle.APPROVE_COMPILATION,
                () -> new CompilationFacts(
                        separation,
                        comments,
                        delegatedBy != null,
                        request.conclusion(),
                        request.explanation(),
                        publication),
                () -> {
                    approvedBy = separation.approver();
                    conclusion = request.conclusion();
                    explanation = request.explanation();
                },
                () -> new CompilationApproved(facts()));
    }

    Outcome<ConsultationEvent> publishResult(PublishResult request, LocalDate today) {
        return take(
                Lifecycle.PUBLISH_RESULT,
                () -> new PublicationFacts(request.postedAt()),
                () -> {
                    resultPublishedOn = today;
                    resultPostedAt = request.postedAt();
                },
                () -> new ConsultationResultPublished(facts()));
    }

    Outcome<ConsultationEvent> decide(
            Decide request,
            Separation separation,
            LocalDate today,
            long unansweredComments,
            long unansweredCriticisms,
            Optional<LocalRule> repliesFirst,
            Optional<LocalRule> criticismFirst) {
        return take(
                Lifecycle.DECIDE,
                () -> new DecisionFacts(
                        separation,
                        request.issuedOn(),
                        Objects.requireNonNull(resultPublishedOn),
                        today,
                        unansweredComments,
                        unansweredCriticisms,
                        request.criticismOverride(),
                        repliesFirst,
                        criticismFirst),
                () -> {
                    documentNumber = request.documentNumber();
                    issuedOn = request.issuedOn();
                    criticismOverride = unansweredCriticisms > 0 ? request.criticismOverride() : null;
                },
                () -> new ConsultationDecided(facts()));
    }

    Outcome<ConsultationEvent> report(ReportToCouncil request, LocalDate today) {
        return take(
                Lifecycle.REPORT,
                () -> new ReportFacts(request.reportedOn(), Objects.requireNonNull(issuedOn), today),
                () -> {
                    reportedOn = request.reportedOn();
                    reportSession = request.session();
                },
                () -> new ConsultationReported(facts()));
    }

    Outcome<ConsultationEvent> cancel(CancelConsultation request) {
        return take(
                Lifecycle.CANCEL,
                () -> new CancellationFacts(request.reason()),
                () -> {
                    cancelReason = request.reason();
                },
                () -> new ConsultationCancelled(facts()));
    }

    /** As it stands, for those outside. */
    ConsultationFacts facts() {
        return new ConsultationFacts(id, unit(), regime, matter, forms(), state, publishedOn, closesOn);
    }

    private <F> Outcome<ConsultationEvent> take(
            Step<ConsultationState, F> step, Supplier<F> facts, Runnable change, Supplier<ConsultationEvent> event) {
        return step.take(
                state,
                facts,
                to -> {
                    change.run();
                    state = to;
                },
                event);
    }

    private void closeOn(LocalDate day) {
        closesOn = day;
        closesAt = VietnamTime.endOf(day);
    }

    /** The guards have seen that the calendar knows the day. */
    private static LocalDate workingDay(WorkingDays workingDays, LocalDate day) {
        return workingDays.onOrAfter(day).orElseThrow();
    }

    /** A value every consultation with a plan has. */
    private static LocalDate planned(@Nullable LocalDate day) {
        return Objects.requireNonNull(day, "A consultation past its plan has all of the plan's days.");
    }

    public UUID id() {
        return id;
    }

    public UnitRef unit() {
        return new UnitRef(unitCode, unitValidFrom);
    }

    LegalRegime regime() {
        return regime;
    }

    String matter() {
        return matter;
    }

    public String title() {
        return title;
    }

    public UUID draftId() {
        return draftId;
    }

    String draftedBy() {
        return draftedBy;
    }

    @Nullable String delegatedBy() {
        return delegatedBy;
    }

    public ConsultationState state() {
        return state;
    }

    Set<ConsultationForm> forms() {
        EnumSet<ConsultationForm> planned = EnumSet.noneOf(ConsultationForm.class);
        Arrays.stream(forms).map(ConsultationForm::valueOf).forEach(planned::add);
        return planned;
    }

    @Nullable String content() {
        return content;
    }

    @Nullable String manner() {
        return manner;
    }

    @Nullable String responsible() {
        return responsible;
    }

    public @Nullable LocalDate closesOn() {
        return closesOn;
    }

    @Nullable LocalDate respondBy() {
        return respondBy;
    }

    @Nullable LocalDate decideBy() {
        return decideBy;
    }

    public @Nullable LocalDate publishedOn() {
        return publishedOn;
    }

    @Nullable String postedAt() {
        return postedAt;
    }

    @Nullable String portalUrl() {
        return portalUrl;
    }

    @Nullable Instant closesAt() {
        return closesAt;
    }

    @Nullable Long countedAtClosing() {
        return countedAtClosing;
    }

    public @Nullable String compiler() {
        return compiler;
    }

    @Nullable Conclusion conclusion() {
        return conclusion;
    }

    @Nullable String explanation() {
        return explanation;
    }

    @Nullable LocalDate resultPublishedOn() {
        return resultPublishedOn;
    }

    @Nullable String documentNumber() {
        return documentNumber;
    }

    @Nullable LocalDate issuedOn() {
        return issuedOn;
    }

    @Nullable String criticismOverride() {
        return criticismOverride;
    }

    @Nullable LocalDate reportedOn() {
        return reportedOn;
    }

    @Nullable String cancelReason() {
        return cancelReason;
    }

    /** Raised by each change; events of this consultation carry it. */
    public long version() {
        return version;
    }
}
