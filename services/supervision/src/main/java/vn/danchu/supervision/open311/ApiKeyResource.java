package vn.danchu.supervision.open311;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.Changes;
import vn.danchu.platform.web.Creates;
import vn.danchu.platform.web.Reads;
import vn.danchu.platform.web.Replays;
import vn.danchu.platform.web.Shown;

/** Which programs may send in reports by Open311: decided by the head of the city. */
@Path("/api/supervision/v1/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "open311")
@RunOnVirtualThread
class ApiKeyResource implements Replays {

    private static final String PATH = "/api/supervision/v1/api-keys/";

    private final ApiKeys keys;
    private final Problems problems;

    ApiKeyResource(ApiKeys keys, Problems problems) {
        this.keys = keys;
        this.problems = problems;
    }

    /** All keys there are and were, without what they open with; for the head of the city. */
    @GET
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Reads
    @APIResponseSchema(ApiKeyView[].class)
    public Response listApiKeys() {
        return switch (keys.all()) {
            case Outcome.Done<List<ApiKeyView>>(List<ApiKeyView> all) ->
                Response.ok(new Page<>(all, null)).build();
            case Outcome.Refused<List<ApiKeyView>>(Refusal refusal) -> problems.response(refusal);
        };
    }

    /** One of them; for the head of the city. */
    @GET
    @Path("{program}")
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Reads
    @APIResponseSchema(ApiKeyView.class)
    public Response readApiKey(@PathParam("program") UUID id) {
        return answer(keys.view(id));
    }

    /** Lets a program in; its key is shown this once. For the head of the city. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Creates("issue-api-key")
    @APIResponseSchema(IssuedKey.class)
    public Response issueApiKey(@NotNull @Valid IssueKey request) {
        return switch (keys.issue(request)) {
            case Outcome.Done<IssuedKey>(IssuedKey issued) -> shown(issued, 201);
            case Outcome.Refused<IssuedKey>(Refusal refusal) -> problems.response(refusal);
        };
    }

    @Override
    public Response replay(String operation, UUID id, int status) {
        return switch (keys.view(id)) {
            case Outcome.Done<ApiKeyView>(ApiKeyView key) -> shown(new IssuedKey(null, key), status);
            case Outcome.Refused<ApiKeyView>(Refusal refusal) -> problems.response(refusal);
        };
    }

    /** Keeps a program out from now on; for the head of the city. */
    @POST
    @Path("{program}/revocation")
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Changes("revoke-api-key")
    @APIResponseSchema(ApiKeyView.class)
    public Response revokeApiKey(@PathParam("program") UUID id) {
        return answer(keys.revoke(id));
    }

    private Response answer(Outcome<ApiKeyView> outcome) {
        return switch (outcome) {
            case Outcome.Done<ApiKeyView>(ApiKeyView key) -> Shown.of(key, 200, PATH, key.id(), key.version());
            case Outcome.Refused<ApiKeyView>(Refusal refusal) -> problems.response(refusal);
        };
    }

    private static Response shown(IssuedKey issued, int status) {
        ApiKeyView key = issued.issued();
        return Response.fromResponse(Shown.of(issued, status, PATH, key.id(), key.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
