package vn.danchu.directory.organisation;

import static vn.danchu.directory.DirectoryProblem.OFFICE_NOT_FOUND;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.danchu.directory.holder.Holders;
import vn.danchu.directory.holder.HoldingAnswer;
import vn.danchu.directory.holder.HoldingView;
import vn.danchu.directory.holder.Post;
import vn.danchu.directory.holder.TakePost;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.Creates;
import vn.danchu.platform.web.Reads;
import vn.danchu.platform.web.Replays;

/** The holders of one office, for officials of its unit. */
@Path("/api/directory/v1/offices/{id}/holders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
@RunOnVirtualThread
class HolderResource implements Replays {

    private final OfficePages offices;
    private final Holders holders;
    private final HoldingAnswer answer;
    private final Problems problems;

    HolderResource(OfficePages offices, Holders holders, HoldingAnswer answer, Problems problems) {
        this.offices = offices;
        this.holders = holders;
        this.answer = answer;
        this.problems = problems;
    }

    /** Records who holds an office. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Creates("take-office")
    @Operation(operationId = "takeOffice")
    @APIResponseSchema(HoldingView.class)
    public Response take(@PathParam("id") UUID id, @NotNull @Valid TakePost request) {
        Optional<Post> post = offices.post(id);
        if (post.isEmpty()) {
            return problems.response(Refusal.of(OFFICE_NOT_FOUND));
        }
        return answer.of(holders.take(post.get(), request), 201);
    }

    @Override
    public Response replay(String operation, UUID id, int status) {
        return answer.of(id, status);
    }

    /** Who holds an office and who held it, the oldest first; for officials of its unit. */
    @GET
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Operation(operationId = "listHolders")
    @APIResponseSchema(HoldingView[].class)
    @Reads
    public Response list(@PathParam("id") UUID id) {
        Optional<Post> post = offices.post(id);
        if (post.isEmpty()) {
            return problems.response(Refusal.of(OFFICE_NOT_FOUND));
        }
        return switch (holders.of(post.get())) {
            case Outcome.Done<List<HoldingView>>(List<HoldingView> found) ->
                Response.ok(new Page<>(found, null)).build();
            case Outcome.Refused<List<HoldingView>>(Refusal refusal) -> problems.response(refusal);
        };
    }
}
