package vn.danchu.insight.stream;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The figures live as everybody may see them: the same course of events as {@link StreamResource}, with rounded numbers. */
@Path("/api/insight/v1/public/stream")
@Tag(name = "stream")
@RunOnVirtualThread
class PublicStreamResource {

    private final Joining joining;

    PublicStreamResource(Joining joining) {
        this.joining = joining;
    }

    /** Figures of all units as everybody may see them, live: numbers of people in steps of five. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @PermitAll
    @APIResponseSchema(String.class)
    public void followPublicFigures(
            @Context RoutingContext request,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Suspended AsyncResponse answer) {
        joining.open(request, lastEventId, answer, new Audience.Everybody(), unit -> true, Optional.empty());
    }
}
