package vn.danchu.consultation.table;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.danchu.platform.document.DocumentFile;
import vn.danchu.platform.document.WordTable;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.InTurn;

/** The table of comments and responses, for the officials and the Front of the unit. */
@Path("/api/consultation/v1/consultations/{consultation}/table.docx")
@Produces(WordTable.MEDIA_TYPE)
@Tag(name = "tables")
@RunOnVirtualThread
class TableResource {

    private final Tabulating tabulating;
    private final Problems problems;

    TableResource(Tabulating tabulating, Problems problems) {
        this.tabulating = tabulating;
        this.problems = problems;
    }

    /** The table as a Word document, as it stands now. */
    @GET
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR, Role.Name.FRONT_OFFICER})
    @APIResponseSchema(byte[].class)
    @InTurn
    public Response readTableOfComments(@PathParam("consultation") UUID consultation) {
        return switch (tabulating.tabulate(consultation)) {
            case Outcome.Done<DocumentFile>(DocumentFile file) -> file.response();
            case Outcome.Refused<DocumentFile>(Refusal refusal) -> problems.response(refusal);
        };
    }
}
