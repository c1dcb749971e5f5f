package vn.danchu.supervision.disclosure;

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

/** The checklist, for everybody: it is the law's. */
@Path("/api/supervision/v1/disclosure-items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "disclosures")
@RunOnVirtualThread
class DisclosureItemResource {

    private final DisclosureItems items;
    private final PlatformClock clock;

    DisclosureItemResource(DisclosureItems items, PlatformClock clock) {
        this.items = items;
        this.clock = clock;
    }

    /** The items of today, in the order of the law. */
    @GET
    @PermitAll
    @Transactional
    @InTurn
    @APIResponseSchema(DisclosureItemView[].class)
    public Response listDisclosureItems() {
        return Response.ok(new Page<>(items.on(clock.today()), null)).build();
    }
}
