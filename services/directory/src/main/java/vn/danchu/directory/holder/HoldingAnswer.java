package vn.danchu.directory.holder;

import static vn.danchu.directory.DirectoryProblem.HOLDING_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.Shown;

/** What is answered about who holds a post, whatever the post. */
@ApplicationScoped
public class HoldingAnswer {

    private static final String PATH = "/api/directory/v1/holdings/";

    private final Holders holders;
    private final Problems problems;

    HoldingAnswer(Holders holders, Problems problems) {
        this.holders = holders;
        this.problems = problems;
    }

    /** A person takes a post; refused where there is none. */
    public Response take(Outcome<Post> post, TakePost request) {
        return switch (post) {
            case Outcome.Done<Post>(Post found) -> of(holders.take(found, request), 201);
            case Outcome.Refused<Post>(Refusal refusal) -> problems.response(refusal);
        };
    }

    /** Who holds a post and who held it, the oldest first. */
    public Response list(Outcome<Post> post) {
        return switch (post) {
            case Outcome.Done<Post>(Post found) -> list(found);
            case Outcome.Refused<Post>(Refusal refusal) -> problems.response(refusal);
        };
    }

    /** The holding of that identity, as it is now. */
    public Response of(UUID id, int status) {
        return holders.find(id)
                .map(holding -> shown(holding, status))
                .orElseGet(() -> problems.response(Refusal.of(HOLDING_NOT_FOUND)));
    }

    Response of(Outcome<HoldingView> outcome, int status) {
        return switch (outcome) {
            case Outcome.Done<HoldingView>(HoldingView holding) -> shown(holding, status);
            case Outcome.Refused<HoldingView>(Refusal refusal) -> problems.response(refusal);
        };
    }

    private Response list(Post post) {
        return switch (holders.of(post)) {
            case Outcome.Done<List<HoldingView>>(List<HoldingView> found) ->
                Response.ok(new Page<>(found, null)).build();
            case Outcome.Refused<List<HoldingView>>(Refusal refusal) -> problems.response(refusal);
        };
    }

    private static Response shown(HoldingView holding, int status) {
        return Shown.of(holding, status, PATH, holding.id(), holding.version());
    }
}
