package vn.danchu.supervision.disclosure;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.supervision.DisclosureAudience;
import vn.danchu.contracts.supervision.DisclosureChanged;
import vn.danchu.contracts.supervision.DisclosureCompleted;
import vn.danchu.contracts.supervision.DisclosureEvent;
import vn.danchu.contracts.supervision.DisclosureFacts;
import vn.danchu.contracts.supervision.DisclosureForm;
import vn.danchu.contracts.supervision.DisclosureInterrupted;
import vn.danchu.contracts.supervision.DisclosurePublished;
import vn.danchu.contracts.supervision.DisclosureRecorded;
import vn.danchu.contracts.supervision.DisclosureState;
import vn.danchu.platform.problem.Outcome;

/** A disclosure (công khai): what a unit owes to publish, from the decision to the end of its posting. */
@Entity
@Table(name = "disclosure")
@BatchSize(size = 100)
class Disclosure {

    @Id
    private UUID id;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "unit_valid_from")
    private LocalDate unitValidFrom;

    private String item;

    @Column(name = "group_code")
    private String groupCode;

    @Enumerated(EnumType.STRING)
    private DisclosureAudience audience;

    @Column(name = "names_persons")
    private boolean namesPersons;

    private String title;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "plan_number")
    private @Nullable String planNumber;

    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private DisclosureState state;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> forms;

    private @Nullable String text;

    @Column(name = "first_published_on")
    private @Nullable LocalDate firstPublishedOn;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "published_on")
    private @Nullable LocalDate publishedOn;

    @Column(name = "posted_until")
    private @Nullable LocalDate postedUntil;

    @Column(name = "broadcast_until")
    private @Nullable LocalDate broadcastUntil;

    @OneToMany(mappedBy = "disclosure", cascade = CascadeType.PERSIST)
    private List<DisclosurePeriod> periods;

    @Version
    private long version;

    protected Disclosure() {}

    Disclosure(UUID id, UnitRef unit, DisclosureItemView item, RecordDisclosure request, LocalDate dueOn, Instant now) {
        this.id = id;
        this.unitCode = unit.code();
        this.unitValidFrom = unit.validFrom();
        this.item = item.code();
        this.groupCode = item.group();
        this.audience = item.audience();
        this.namesPersons = item.namesPersons();
        this.title = request.title();
        this.decidedOn = request.decidedOn();
        this.dueOn = dueOn;
        this.planNumber = request.planNumber();
        this.note = request.note();
        this.state = DisclosureState.DUE;
        this.recordedAt = now;
        this.forms = List.of();
        this.periods = new ArrayList<>();
    }

    DisclosureEvent recorded() {
        return new DisclosureRecorded(facts());
    }

    /** It is published, or anew after it was taken down: its period begins today. */
    Outcome<DisclosureEvent> publish(Publication publication, NewPeriod period) {
        return DisclosureLifecycle.PUBLISH.take(
                state, () -> publication, to -> begin(publication, period, to), () -> new DisclosurePublished(facts()));
    }

    /** What is published has changed: its period begins again today. */
    Outcome<DisclosureEvent> change(Publication publication, NewPeriod period) {
        return DisclosureLifecycle.CHANGE.take(
                state, () -> publication, to -> begin(publication, period, to), () -> new DisclosureChanged(facts()));
    }

    private void begin(Publication publication, NewPeriod period, DisclosureState to) {
        endPeriod(PeriodEnding.CHANGED, period.today());
        state = to;
        text = period.words();
        forms = publication.forms().stream().sorted().map(DisclosureForm::name).toList();
        publishedAt = period.now();
        publishedOn = period.today();
        if (firstPublishedOn == null) {
            firstPublishedOn = period.today();
        }
        postedUntil = publication.postedUntil();
        broadcastUntil = period.toldUntil();
        periods.add(new DisclosurePeriod(period, this, forms, postedUntil));
    }

    /** It was taken down before its period was over. */
    Outcome<DisclosureEvent> interrupt(LocalDate today) {
        return DisclosureLifecycle.INTERRUPT.take(
                state,
                () -> new Standing(postedUntil, today),
                to -> end(to, PeriodEnding.INTERRUPTED, today),
                () -> new DisclosureInterrupted(facts()));
    }

    /** Its period is over. */
    Outcome<DisclosureEvent> complete(LocalDate today) {
        return DisclosureLifecycle.COMPLETE.take(
                state,
                () -> new Standing(postedUntil, today),
                to -> end(to, PeriodEnding.COMPLETED, Objects.requireNonNull(postedUntil)),
                () -> new DisclosureCompleted(facts()));
    }

    /** Who was named is named no longer. */
    private void end(DisclosureState to, PeriodEnding how, LocalDate on) {
        endPeriod(how, on);
        state = to;
        if (namesPersons) {
            text = null;
        }
    }

    private void endPeriod(PeriodEnding how, LocalDate on) {
        periods.forEach(period -> period.end(how, on));
    }

    /** Whether it stands on a day, whenever the clock comes to end it. */
    boolean stands(LocalDate today) {
        return state == DisclosureState.PUBLISHED && !new Standing(postedUntil, today).isOver();
    }

    private List<DisclosureForm> forms() {
        return forms.stream().map(DisclosureForm::valueOf).toList();
    }

    private DisclosureFacts facts() {
        return new DisclosureFacts(
                id,
                unit(),
                item,
                groupCode,
                audience,
                state,
                decidedOn,
                dueOn,
                Set.copyOf(forms()),
                firstPublishedOn,
                publishedOn,
                postedUntil,
                planNumber);
    }

    /** As the unit sees it on a day. */
    DisclosureView view(LocalDate today) {
        return new DisclosureView(
                id,
                unit(),
                item,
                groupCode,
                audience,
                title,
                decidedOn,
                dueOn,
                state,
                recordedAt,
                forms(),
                namesPersons && !stands(today) ? null : text,
                firstPublishedOn,
                publishedOn,
                postedUntil,
                broadcastUntil,
                planNumber,
                note,
                version);
    }

    /** As everybody sees it, once it was published. */
    PublishedDisclosureView published(LocalDate today) {
        return new PublishedDisclosureView(
                id,
                unit(),
                item,
                groupCode,
                publicTitle(),
                stands(today) ? text : null,
                forms(),
                namesPersons,
                Objects.requireNonNull(publishedAt),
                Objects.requireNonNull(firstPublishedOn),
                Objects.requireNonNull(publishedOn),
                postedUntil,
                broadcastUntil);
    }

    UUID id() {
        return id;
    }

    UnitRef unit() {
        return new UnitRef(unitCode, unitValidFrom);
    }

    String item() {
        return item;
    }

    String group() {
        return groupCode;
    }

    /** Nothing masks a title: of what may name persons, everybody is told the item alone. */
    @Nullable String publicTitle() {
        return namesPersons ? null : title;
    }

    DisclosureAudience audience() {
        return audience;
    }

    boolean namesPersons() {
        return namesPersons;
    }

    DisclosureState state() {
        return state;
    }

    long version() {
        return version;
    }

    /** The version as events count it, from 1. */
    long eventVersion() {
        return version + 1;
    }
}
