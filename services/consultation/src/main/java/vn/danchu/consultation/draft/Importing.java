package vn.danchu.consultation.draft;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.danchu.consultation.draft.ImportOutcome.Blank;
import vn.danchu.consultation.draft.ImportOutcome.IllegalCharacter;
import vn.danchu.consultation.draft.ImportOutcome.Imported;
import vn.danchu.consultation.draft.ImportOutcome.Refused;
import vn.danchu.consultation.draft.ImportOutcome.TooLong;
import vn.danchu.consultation.draft.ImportOutcome.TooManyElements;
import vn.danchu.consultation.draft.ImportOutcome.TooManyLines;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.identifier.Identifiers;
import vn.danchu.platform.identity.Caller;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.problem.ProblemType;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.time.PlatformClock;

/** Takes drafts: reads the text, gives it an identifier, stores it. */
@ApplicationScoped
class Importing {

    private final Drafts drafts;
    private final Callers callers;
    private final Identifiers identifiers;
    private final PlatformClock clock;

    Importing(Drafts drafts, Callers callers, Identifiers identifiers, PlatformClock clock) {
        this.drafts = drafts;
        this.callers = callers;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** What became of a request to import. */
    sealed interface Outcome {

        record Done(Draft draft) implements Outcome {}

        record NotDone(Refusal refusal) implements Outcome {}
    }

    /** Imports a draft in the transaction of the request. */
    Outcome importDraft(ImportDraft request) {
        Caller caller = callers.current();
        @Nullable UnitRef unit = caller.unit();
        if (unit == null) {
            return new Outcome.NotDone(Refusal.of(DraftProblem.DRAFTING_UNIT_UNKNOWN));
        }
        return switch (LegalTextReader.read(request.text())) {
            case Imported imported -> new Outcome.Done(stored(request, imported, unit, caller.subject()));
            case Refused refused -> new Outcome.NotDone(refusal(refused));
        };
    }

    private Draft stored(ImportDraft request, Imported imported, UnitRef unit, String subject) {
        LegalText text = imported.text();
        Draft draft = new Draft(
                identifiers.next(),
                unit,
                request.title(),
                request.documentType(),
                text.preamble(),
                text.closing(),
                Math.toIntExact(text.elements().count()),
                imported.warnings(),
                imported.warningsOmitted(),
                clock.now());
        drafts.add(draft, text, subject);
        return draft;
    }

    static Refusal refusal(Refused refused) {
        return switch (refused) {
            case Blank() -> ofText(DraftProblem.DRAFT_BLANK);
            case TooLong(int limit) -> ofText(DraftProblem.DRAFT_TOO_LONG, limit);
            case TooManyLines(int limit) -> ofText(DraftProblem.DRAFT_WITH_TOO_MANY_LINES, limit);
            case TooManyElements(int limit) -> ofText(DraftProblem.DRAFT_WITH_TOO_MANY_ELEMENTS, limit);
            case IllegalCharacter(int line) -> ofText(DraftProblem.DRAFT_WITH_ILLEGAL_CHARACTER, line);
        };
    }

    private static Refusal ofText(ProblemType type, Object... arguments) {
        return Refusal.of(type, arguments).at("text");
    }
}
