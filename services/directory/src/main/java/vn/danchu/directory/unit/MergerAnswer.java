package vn.danchu.directory.unit;

import static vn.danchu.directory.DirectoryProblem.MERGER_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.Shown;

/** How one merger is answered with. */
@ApplicationScoped
class MergerAnswer {

    private static final String PATH = "/api/directory/v1/mergers/";

    private final UnitPages pages;
    private final Problems problems;

    MergerAnswer(UnitPages pages, Problems problems) {
        this.pages = pages;
        this.problems = problems;
    }

    Response of(Outcome<MergerView> outcome, int status) {
        return switch (outcome) {
            case Outcome.Done<MergerView>(MergerView merger) -> shown(merger, status);
            case Outcome.Refused<MergerView>(Refusal refusal) -> problems.response(refusal);
        };
    }

    /** Of the one with that identity. */
    Response of(UUID id, int status) {
        return pages.merger(id)
                .map(merger -> shown(merger, status))
                .orElseGet(() -> problems.response(Refusal.of(MERGER_NOT_FOUND)));
    }

    private static Response shown(MergerView merger, int status) {
        return Shown.of(merger, status, PATH, merger.id());
    }
}
