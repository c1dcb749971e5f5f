package vn.danchu.supervision.disclosure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.supervision.DisclosureState;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.Changes;
import vn.danchu.platform.web.Creates;
import vn.danchu.platform.web.Reads;
import vn.danchu.platform.web.Replays;
import vn.danchu.platform.web.Shown;

/** What a unit has to disclose: its officials record it, its head publishes it. */
@Path("/api/supervision/v1/disclosures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "disclosures")
@RunOnVirtualThread
class DisclosureResource implements Replays {

    private static final String PATH = "/api/supervision/v1/disclosures/";

    private final Disclosing disclosing;
    private final DisclosurePages pages;
    private final Problems problems;

    DisclosureResource(Disclosing disclosing, DisclosurePages pages, Problems problems) {
        this.disclosing = disclosing;
        this.pages = pages;
        this.problems = problems;
    }

    /** What the units of the caller have to disclose and have disclosed, the newest first; what is internal, of their own unit alone. */
    @GET
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Reads
    @APIResponseSchema(DisclosureView.class)
    public Response listDisclosures(
            @QueryParam("state") @Nullable DisclosureState state, @BeanParam @Valid PageRequest page) {
        return switch (pages.ofUnits(state, page)) {
            case Outcome.Done<Page<DisclosureView>>(Page<DisclosureView> found) ->
                Response.ok(found).build();
            case Outcome.Refused<Page<DisclosureView>>(Refusal refusal) -> problems.response(refusal);
        };
    }

    /** One, for its unit. */
    @GET
    @Path("{disclosure}")
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Reads
    @APIResponseSchema(DisclosureView.class)
    public Response readDisclosure(@PathParam("disclosure") UUID id) {
        return answer(pages.find(id), 200);
    }

    /** Something was decided that is to be disclosed: from its day the time to publish runs. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Creates("record-disclosure")
    @APIResponseSchema(DisclosureView.class)
    public Response recordDisclosure(@NotNull @Valid RecordDisclosure request) {
        return answer(disclosing.record(request), 201);
    }

    @Override
    public Response replay(String operation, UUID id, int status) {
        return answer(pages.find(id), status);
    }

    /** The head of the unit publishes it, or anew after it was taken down; its period begins today. */
    @POST
    @Path("{disclosure}/publication")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Changes("publish-disclosure")
    @APIResponseSchema(DisclosureView.class)
    public Response publishDisclosure(@PathParam("disclosure") UUID id, @NotNull @Valid PublishDisclosure request) {
        return answer(disclosing.publish(id, request), 200);
    }

    /** What is published has changed; its period begins again today: Law 10/2022 art. 14(1). */
    @POST
    @Path("{disclosure}/change")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Changes("change-disclosure")
    @APIResponseSchema(DisclosureView.class)
    public Response changeDisclosure(@PathParam("disclosure") UUID id, @NotNull @Valid PublishDisclosure request) {
        return answer(disclosing.change(id, request), 200);
    }

    /** It was taken down before its period was over; the days that have passed do not count. */
    @POST
    @Path("{disclosure}/interruption")
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Changes("interrupt-disclosure")
    @APIResponseSchema(DisclosureView.class)
    public Response interruptDisclosure(@PathParam("disclosure") UUID id) {
        return answer(disclosing.interrupt(id), 200);
    }

    private Response answer(Outcome<DisclosureView> outcome, int status) {
        return switch (outcome) {
            case Outcome.Done<DisclosureView>(DisclosureView disclosure) ->
                Shown.of(disclosure, status, PATH, disclosure.id(), disclosure.version());
            case Outcome.Refused<DisclosureView>(Refusal refusal) -> problems.response(refusal);
        };
    }
}
