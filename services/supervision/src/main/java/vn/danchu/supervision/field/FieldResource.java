package vn.danchu.supervision.field;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.web.InTurn;

/** The fields of work, for everybody who sends feedback. */
@Path("/api/supervision/v1/fields")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "fields")
@RunOnVirtualThread
class FieldResource {

    private final Fields fields;
    private final PlatformClock clock;

    FieldResource(Fields fields, PlatformClock clock) {
        this.fields = fields;
        this.clock = clock;
    }

    /** The fields of today, in the order in which people look for them. */
    @GET
    @PermitAll
    @Transactional
    @InTurn
    @APIResponseSchema(FieldView[].class)
    public Response listFields() {
        return Response.ok(new Page<>(fields.on(clock.today()), null)).build();
    }
}
