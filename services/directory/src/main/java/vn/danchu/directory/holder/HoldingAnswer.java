package vn.danchu.directory.holder;

import static vn.danchu.directory.DirectoryProblem.HOLDING_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.Shown;

/** How one holding is answered with, whatever the post: its view, its version, and its address where it is new. */
@ApplicationScoped
public class HoldingAnswer {

    private static final String PATH = "/api/directory/v1/holdings/";

    private final Holders holders;
    private final Problems problems;

    HoldingAnswer(Holders holders, Problems problems) {
        this.holders = holders;
        this.problems = problems;
    }

    public Response of(Outcome<HoldingView> outcome, int status) {
        return switch (outcome) {
            case Outcome.Done<HoldingView>(HoldingView holding) -> shown(holding, status);
            case Outcome.Refused<HoldingView>(Refusal refusal) -> problems.response(refusal);
        };
    }

    /** Of the one with that identity, as it is now. */
    public Response of(UUID id, int status) {
        return holders.find(id)
                .map(holding -> shown(holding, status))
                .orElseGet(() -> problems.response(Refusal.of(HOLDING_NOT_FOUND)));
    }

    private static Response shown(HoldingView holding, int status) {
        return Shown.of(holding, status, PATH, holding.id(), holding.version());
    }
}
