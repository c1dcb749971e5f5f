package vn.danchu.supervision.sealed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.web.Reads;

/** How many denunciations there were, for the reports of the unit and for its head. */
@Path("/api/supervision/v1/denunciation-counts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sealed")
@RunOnVirtualThread
class MonthlyCountResource {

    private static final int FIRST = 2023;
    private static final int LAST = 2100;

    private final MonthlyCounts counts;

    MonthlyCountResource(MonthlyCounts counts) {
        this.counts = counts;
    }

    /** By the months of a year, of the caller's units. */
    @GET
    @RolesAllowed({Role.Name.COMMUNE_CHAIR, Role.Name.DENUNCIATION_HANDLER})
    @Reads
    @APIResponseSchema(MonthlyCount[].class)
    public Response countDenunciations(@QueryParam("year") @NotNull @Min(FIRST) @Max(LAST) Integer year) {
        return Response.ok(new Page<>(counts.of(year), null)).build();
    }
}
