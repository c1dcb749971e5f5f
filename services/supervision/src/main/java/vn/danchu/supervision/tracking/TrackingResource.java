package vn.danchu.supervision.tracking;

import static vn.danchu.supervision.SupervisionProblem.TRACKING_CODE_MISTYPED;
import static vn.danchu.supervision.SupervisionProblem.TRACKING_CODE_UNKNOWN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.InTurn;

/** What became of feedback, for whoever has its code. The code is sent in a header: addresses are kept in logs and histories. */
@Path("/api/supervision/v1/tracking")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tracking")
@RunOnVirtualThread
class TrackingResource {

    private static final String HEADER = "Tracking-Code";

    private final ProgressReader reader;
    private final Problems problems;

    TrackingResource(ProgressReader reader, Problems problems) {
        this.reader = reader;
        this.problems = problems;
    }

    /** Where the feedback with this code stands. */
    @GET
    @PermitAll
    @InTurn
    @APIResponseSchema(Progress.class)
    public Response track(@Parameter(required = true) @HeaderParam(HEADER) @Nullable String typed) {
        Optional<TrackingCode> code = Optional.ofNullable(typed).flatMap(TrackingCode::read);
        if (code.isEmpty()) {
            return problems.response(Refusal.of(TRACKING_CODE_MISTYPED).at(HEADER));
        }
        return reader.find(code.get())
                .map(progress -> Response.ok(progress)
                        .header("Cache-Control", "no-store")
                        .build())
                .orElseGet(() ->
                        problems.response(Refusal.of(TRACKING_CODE_UNKNOWN).at(HEADER)));
    }
}
