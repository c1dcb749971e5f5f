package vn.danchu.insight.projection;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.AuthorKind;
import vn.danchu.contracts.consultation.CommentFacts;
import vn.danchu.contracts.consultation.CommentState;
import vn.danchu.contracts.consultation.ConsultationFacts;
import vn.danchu.contracts.consultation.ConsultationForm;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.contracts.consultation.CriticismFacts;
import vn.danchu.contracts.consultation.CriticismState;
import vn.danchu.contracts.consultation.Disposition;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.contracts.consultation.Stance;
import vn.danchu.contracts.duty.DutyFacts;
import vn.danchu.contracts.duty.DutyState;
import vn.danchu.contracts.supervision.ApologyCause;
import vn.danchu.contracts.supervision.ApologyFacts;
import vn.danchu.contracts.supervision.ApologyState;
import vn.danchu.contracts.supervision.DisclosureAudience;
import vn.danchu.contracts.supervision.DisclosureFacts;
import vn.danchu.contracts.supervision.DisclosureForm;
import vn.danchu.contracts.supervision.DisclosureState;
import vn.danchu.contracts.supervision.FeedbackChannel;
import vn.danchu.contracts.supervision.FeedbackFacts;
import vn.danchu.contracts.supervision.FeedbackKind;
import vn.danchu.contracts.supervision.FeedbackMatter;
import vn.danchu.contracts.supervision.FeedbackState;
import vn.danchu.contracts.supervision.ReporterKind;
import vn.danchu.insight.projection.FactTable.Column;

/** The tables of facts. */
final class Facts {

    /**
     * A consultation, and the Vietnam day of the event that told it so.
     *
     * @param consultation as it stands
     * @param toldOn day of the event
     */
    record DatedConsultation(ConsultationFacts consultation, LocalDate toldOn) {}

    static final FactTable<DatedConsultation> CONSULTATIONS = new FactTable<>(
            "insight.consultation",
            (id, row) -> new DatedConsultation(
                    // Its matter and forms are in no figure, and are not kept.
                    new ConsultationFacts(
                            id,
                            row.unit("unit"),
                            row.one(LegalRegime.class, "regime"),
                            "",
                            EnumSet.noneOf(ConsultationForm.class),
                            row.one(ConsultationState.class, "state"),
                            row.optionalDate("published_on"),
                            row.optionalDate("closes_on")),
                    row.date("told_on")),
            List.of(
                    column(
                            "unit_code",
                            "text",
                            fact -> fact.consultation().unit().code()),
                    column(
                            "unit_valid_from",
                            "date",
                            fact -> fact.consultation().unit().validFrom()),
                    column("regime", "text", fact -> fact.consultation().regime()),
                    column("state", "text", fact -> fact.consultation().state()),
                    column("published_on", "date", fact -> fact.consultation().publishedOn()),
                    column("closes_on", "date", fact -> fact.consultation().closesOn()),
                    column("told_on", "date", DatedConsultation::toldOn)));

    static final FactTable<CommentFacts> COMMENTS = new FactTable<>(
            "insight.comment",
            (id, row) -> new CommentFacts(
                    id,
                    row.uuid("consultation_id"),
                    row.unit("unit"),
                    row.optionalUnit("author_unit"),
                    row.one(AuthorKind.class, "author_kind"),
                    row.one(ConsultationForm.class, "channel"),
                    row.one(Stance.class, "stance"),
                    row.one(CommentState.class, "state"),
                    row.instant("submitted_at"),
                    row.optionalOne(Disposition.class, "disposition"),
                    row.optionalInstant("answered_at")),
            List.of(
                    column("consultation_id", "uuid", CommentFacts::consultationId),
                    column("unit_code", "text", fact -> fact.unit().code()),
                    column("unit_valid_from", "date", fact -> fact.unit().validFrom()),
                    column("author_unit_code", "text", fact -> ifPresent(fact.authorUnit(), UnitRef::code)),
                    column("author_unit_valid_from", "date", fact -> ifPresent(fact.authorUnit(), UnitRef::validFrom)),
                    column("author_kind", "text", CommentFacts::authorKind),
                    column("channel", "text", CommentFacts::channel),
                    column("stance", "text", CommentFacts::stance),
                    column("state", "text", CommentFacts::state),
                    column("submitted_at", "timestamptz", CommentFacts::submittedAt),
                    column("disposition", "text", CommentFacts::disposition),
                    column("answered_at", "timestamptz", CommentFacts::answeredAt)));

    static final FactTable<CriticismFacts> CRITICISMS = new FactTable<>(
            "insight.criticism",
            (id, row) -> new CriticismFacts(
                    id,
                    row.uuid("consultation_id"),
                    row.unit("unit"),
                    row.one(CriticismState.class, "state"),
                    row.instant("issued_at"),
                    row.optionalInstant("answered_at")),
            List.of(
                    column("consultation_id", "uuid", CriticismFacts::consultationId),
                    column("unit_code", "text", fact -> fact.unit().code()),
                    column("unit_valid_from", "date", fact -> fact.unit().validFrom()),
                    column("state", "text", CriticismFacts::state),
                    column("issued_at", "timestamptz", CriticismFacts::issuedAt),
                    column("answered_at", "timestamptz", CriticismFacts::answeredAt)));

    static final FactTable<FeedbackFacts> FEEDBACK = new FactTable<>(
            "insight.feedback",
            (id, row) -> new FeedbackFacts(
                    id,
                    row.unit("unit"),
                    row.one(FeedbackKind.class, "kind"),
                    row.one(FeedbackMatter.class, "matter"),
                    row.text("field"),
                    row.one(FeedbackChannel.class, "channel"),
                    row.one(ReporterKind.class, "reporter_kind"),
                    row.one(FeedbackState.class, "state"),
                    row.instant("received_at"),
                    row.optionalInstant("accepted_at"),
                    row.optionalInstant("answered_at"),
                    row.optionalInteger("rating"),
                    row.flag("reopened"),
                    row.optionalUuid("predecessor")),
            List.of(
                    column("unit_code", "text", fact -> fact.unit().code()),
                    column("unit_valid_from", "date", fact -> fact.unit().validFrom()),
                    column("kind", "text", FeedbackFacts::kind),
                    column("matter", "text", FeedbackFacts::matter),
                    column("field", "text", FeedbackFacts::field),
                    column("channel", "text", FeedbackFacts::channel),
                    column("reporter_kind", "text", FeedbackFacts::reporterKind),
                    column("state", "text", FeedbackFacts::state),
                    column("received_at", "timestamptz", FeedbackFacts::receivedAt),
                    column("accepted_at", "timestamptz", FeedbackFacts::acceptedAt),
                    column("answered_at", "timestamptz", FeedbackFacts::answeredAt),
                    column("rating", "integer", FeedbackFacts::rating),
                    column("reopened", "boolean", FeedbackFacts::reopened),
                    column("predecessor", "uuid", FeedbackFacts::predecessor)));

    static final FactTable<ApologyFacts> APOLOGIES = new FactTable<>(
            "insight.apology",
            (id, row) -> new ApologyFacts(
                    id,
                    row.uuid("feedback_id"),
                    row.unit("unit"),
                    row.uuid("duty_id"),
                    row.text("code"),
                    row.date("missed_on"),
                    row.one(ApologyState.class, "state"),
                    row.instant("arisen_at"),
                    row.optionalOne(ApologyCause.class, "cause"),
                    row.optionalDate("new_date"),
                    row.optionalInstant("sent_at"),
                    row.optionalDate("met_on")),
            List.of(
                    column("feedback_id", "uuid", ApologyFacts::feedback),
                    column("unit_code", "text", fact -> fact.unit().code()),
                    column("unit_valid_from", "date", fact -> fact.unit().validFrom()),
                    column("duty_id", "uuid", ApologyFacts::duty),
                    column("code", "text", ApologyFacts::code),
                    column("missed_on", "date", ApologyFacts::missedOn),
                    column("state", "text", ApologyFacts::state),
                    column("arisen_at", "timestamptz", ApologyFacts::arisenAt),
                    column("cause", "text", ApologyFacts::cause),
                    column("new_date", "date", ApologyFacts::newDate),
                    column("sent_at", "timestamptz", ApologyFacts::sentAt),
                    column("met_on", "date", ApologyFacts::metOn)));

    static final FactTable<DisclosureFacts> DISCLOSURES = new FactTable<>(
            "insight.disclosure",
            (id, row) -> new DisclosureFacts(
                    id,
                    row.unit("unit"),
                    row.text("item"),
                    row.text("group_code"),
                    row.one(DisclosureAudience.class, "audience"),
                    row.one(DisclosureState.class, "state"),
                    row.date("decided_on"),
                    row.date("due_on"),
                    row.some(DisclosureForm.class, "forms"),
                    row.optionalDate("first_published_on"),
                    row.optionalDate("published_on"),
                    row.optionalDate("posted_until"),
                    row.optionalText("plan_number")),
            List.of(
                    column("unit_code", "text", fact -> fact.unit().code()),
                    column("unit_valid_from", "date", fact -> fact.unit().validFrom()),
                    column("item", "text", DisclosureFacts::item),
                    column("group_code", "text", DisclosureFacts::group),
                    column("audience", "text", DisclosureFacts::audience),
                    column("state", "text", DisclosureFacts::state),
                    column("decided_on", "date", DisclosureFacts::decidedOn),
                    column("due_on", "date", DisclosureFacts::dueOn),
                    column(
                            "forms",
                            "text[]",
                            fact -> fact.forms().stream()
                                    .map(DisclosureForm::name)
                                    .collect(Collectors.joining(",", "{", "}"))),
                    column("first_published_on", "date", DisclosureFacts::firstPublishedOn),
                    column("published_on", "date", DisclosureFacts::publishedOn),
                    column("posted_until", "date", DisclosureFacts::postedUntil),
                    column("plan_number", "text", DisclosureFacts::planNumber)));

    static final FactTable<DutyFacts> DUTIES = new FactTable<>(
            "insight.duty",
            (id, row) -> new DutyFacts(
                    id,
                    row.text("code"),
                    row.uuid("about"),
                    row.unit("unit"),
                    row.optionalText("accountable"),
                    row.date("due_on"),
                    row.text("basis"),
                    row.one(DutyState.class, "state"),
                    row.instant("opened_at"),
                    row.optionalInstant("met_at"),
                    row.optionalInstant("breached_at")),
            List.of(
                    column("code", "text", DutyFacts::code),
                    column("about", "uuid", DutyFacts::about),
                    column("unit_code", "text", fact -> fact.unit().code()),
                    column("unit_valid_from", "date", fact -> fact.unit().validFrom()),
                    column("accountable", "text", DutyFacts::accountable),
                    column("due_on", "date", DutyFacts::dueOn),
                    column("basis", "text", DutyFacts::basis),
                    column("state", "text", DutyFacts::state),
                    column("opened_at", "timestamptz", DutyFacts::openedAt),
                    column("met_at", "timestamptz", DutyFacts::metAt),
                    column("breached_at", "timestamptz", DutyFacts::breachedAt)));

    private Facts() {}

    private static <F> Column<F> column(String name, String type, Function<F, @Nullable Object> value) {
        return new Column<>(name, type, value);
    }

    private static @Nullable Object ifPresent(@Nullable UnitRef unit, Function<UnitRef, Object> part) {
        return unit == null ? null : part.apply(unit);
    }
}
