package vn.danchu.supervision.disclosure;

import static vn.danchu.supervision.SupervisionProblem.DISCLOSURE_FORM_MISSING;
import static vn.danchu.supervision.SupervisionProblem.DISCLOSURE_FORM_NOT_OFFERED;
import static vn.danchu.supervision.SupervisionProblem.DISCLOSURE_NOT_OVER;
import static vn.danchu.supervision.SupervisionProblem.DISCLOSURE_TAKEN_DOWN;
import static vn.danchu.supervision.SupervisionProblem.NAMES_NOT_MASKED;
import static vn.danchu.supervision.SupervisionProblem.POSTED_TOO_SHORTLY;
import static vn.danchu.supervision.SupervisionProblem.POSTING_END_MISSING;
import static vn.danchu.supervision.SupervisionProblem.POSTING_END_NOT_ASKED;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.supervision.DisclosureAudience;
import vn.danchu.contracts.supervision.DisclosureForm;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/** The conditions of the steps of {@link DisclosureTransition}, each under its own name. */
@DomainRule
final class DisclosureRules {

    private static final String FORMS = "forms";
    private static final String UNTIL = "until";

    /** Law 10/2022 art. 12(1). */
    private static final Set<DisclosureForm> OF_A_COMMUNE = EnumSet.of(
            DisclosureForm.POSTED,
            DisclosureForm.PORTAL,
            DisclosureForm.LOUDSPEAKER,
            DisclosureForm.GROUP_HEAD,
            DisclosureForm.DOCUMENT,
            DisclosureForm.DIALOGUE,
            DisclosureForm.RECEPTION,
            DisclosureForm.ORGANISATIONS,
            DisclosureForm.NETWORKS,
            DisclosureForm.OTHER);

    /** Law 10/2022 art. 47(1). What stands inside is never sent outside. */
    private static final Set<DisclosureForm> INSIDE_AN_AGENCY = EnumSet.of(
            DisclosureForm.POSTED,
            DisclosureForm.INTERNAL_SYSTEM,
            DisclosureForm.STAFF_CONFERENCE,
            DisclosureForm.DOCUMENT,
            DisclosureForm.SECTION_HEADS,
            DisclosureForm.PARTY_AND_UNION,
            DisclosureForm.OTHER);

    /** Law 10/2022 art. 48(1), (2): on the intranet; where there is none, posted, unless it was sent to all. */
    private static final Set<DisclosureForm> STANDING_INSIDE =
            EnumSet.of(DisclosureForm.INTERNAL_SYSTEM, DisclosureForm.POSTED, DisclosureForm.DOCUMENT);

    private DisclosureRules() {}

    static Optional<Refusal> formsAreOffered(Publication publication) {
        return switch (publication.item().audience()) {
            case PUBLIC ->
                Refusal.of(DISCLOSURE_FORM_NOT_OFFERED)
                        .at(FORMS)
                        .citing(DisclosureBasis.FORMS)
                        .when(!OF_A_COMMUNE.containsAll(publication.forms()));
            case INTERNAL ->
                Refusal.of(DISCLOSURE_FORM_NOT_OFFERED)
                        .at(FORMS)
                        .citing(DisclosureBasis.INTERNAL_FORMS)
                        .when(!INSIDE_AN_AGENCY.containsAll(publication.forms()));
        };
    }

    static Optional<Refusal> itStandsSomewhere(Publication publication) {
        return switch (publication.item().audience()) {
            case PUBLIC ->
                missing(DisclosureForm.POSTED, DisclosureBasis.POSTING)
                        .when(publication.item().posting() != Posting.NOT_ASKED
                                && !publication.forms().contains(DisclosureForm.POSTED));
            case INTERNAL ->
                missing(DisclosureForm.INTERNAL_SYSTEM, DisclosureBasis.INTERNAL_POSTING)
                        .when(Collections.disjoint(STANDING_INSIDE, publication.forms()));
        };
    }

    static Optional<Refusal> headsOfCommunitiesAreTold(Publication publication) {
        return missing(DisclosureForm.GROUP_HEAD, DisclosureBasis.GROUP_HEADS)
                .when(publication.item().told() && !publication.forms().contains(DisclosureForm.GROUP_HEAD));
    }

    private static Refusal missing(DisclosureForm form, String basis) {
        return Refusal.of(DISCLOSURE_FORM_MISSING, form).at(FORMS).citing(basis);
    }

    /** The poor, the sick and conscripts are not shown to the world. */
    static Optional<Refusal> personsAreMasked(Publication publication) {
        return Refusal.of(NAMES_NOT_MASKED)
                .at("masked")
                .citing(DisclosureBasis.LOCAL)
                .when(publication.item().namesPersons() && !publication.masked());
    }

    /** Only what the law gives no period has to name one. */
    static Optional<Refusal> itsEndIsKnown(Publication publication) {
        return Refusal.of(POSTING_END_MISSING)
                .at(UNTIL)
                .when(publication.item().posting() == Posting.NOT_ASKED && publication.until() == null);
    }

    /** What is permanent has no end, and who is named is named no longer than the law asks. */
    static Optional<Refusal> itEndsAsTheItemSays(Publication publication) {
        boolean set = publication.item().posting() == Posting.PERMANENT
                || publication.item().namesPersons();
        return Refusal.of(POSTING_END_NOT_ASKED)
                .at(UNTIL)
                .citing(
                        publication.item().posting() == Posting.PERMANENT
                                ? DisclosureBasis.POSTING
                                : DisclosureBasis.LOCAL)
                .when(set && publication.until() != null);
    }

    static Optional<Refusal> itStandsLongEnough(Publication publication) {
        @Nullable LocalDate until = publication.until();
        return Refusal.of(POSTED_TOO_SHORTLY, publication.atLeastUntil())
                .at(UNTIL)
                .citing(
                        publication.item().audience() == DisclosureAudience.PUBLIC
                                ? DisclosureBasis.POSTING
                                : DisclosureBasis.INTERNAL_POSTING)
                .when(until != null && until.isBefore(publication.atLeastUntil()));
    }

    /** It stands through its last day. */
    static Optional<Refusal> itsLastDayIsOver(Standing standing) {
        return Refusal.of(DISCLOSURE_NOT_OVER).when(!standing.isOver());
    }

    /** What stood to its last day is not broken off, though the clock has not ended it yet. */
    static Optional<Refusal> itsLastDayIsNotOver(Standing standing) {
        return Refusal.of(DISCLOSURE_TAKEN_DOWN).when(standing.isOver());
    }
}
