package vn.danchu.directory.organisation;

import static vn.danchu.directory.DirectoryProblem.OFFICE_NOT_FOUND;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.InTurn;

/** One office, read by everybody. */
@Path("/api/directory/v1/offices/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations")
@RunOnVirtualThread
class OfficeResource {

    private final OfficePages pages;
    private final Problems problems;

    OfficeResource(OfficePages pages, Problems problems) {
        this.pages = pages;
        this.problems = problems;
    }

    /** An office, without those who hold it. */
    @GET
    @PermitAll
    @APIResponseSchema(OfficeView.class)
    @InTurn
    public Response readOffice(@PathParam("id") UUID id) {
        return pages.find(id)
                .map(office -> Response.ok(office).build())
                .orElseGet(() -> problems.response(Refusal.of(OFFICE_NOT_FOUND)));
    }
}
