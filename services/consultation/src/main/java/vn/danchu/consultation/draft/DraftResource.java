package vn.danchu.consultation.draft;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.Creates;
import vn.danchu.platform.web.InTurn;
import vn.danchu.platform.web.Replays;

/**
 * Drafts over HTTP. Anyone may read one: they are imported to be put to the people, and what must not be public is not
 * imported at all. There is no list of them; a consultation names its draft.
 */
@Path("/api/consultation/v1/drafts")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "drafts")
@RunOnVirtualThread
class DraftResource implements Replays {

    private static final String PLAIN_TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8";
    private static final int SECONDS_KEPT_BY_READERS = 3_600;

    private final Importing importing;
    private final Drafts drafts;
    private final Problems problems;
    private final UriInfo address;

    DraftResource(Importing importing, Drafts drafts, Problems problems, UriInfo address) {
        this.importing = importing;
        this.drafts = drafts;
        this.problems = problems;
        this.address = address;
    }

    /** The drafting body imports a draft; its chapters, articles, clauses and points are found. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.DRAFTING_BODY)
    @Creates("import-draft")
    @APIResponseSchema(DraftView.class)
    public Response importDraft(@Valid @NotNull ImportDraft request) {
        return switch (importing.importDraft(request)) {
            case Importing.Outcome.Done(Draft draft) -> created(draft, Response.Status.CREATED.getStatusCode());
            case Importing.Outcome.NotDone(Refusal refusal) -> problems.response(refusal);
        };
    }

    @Override
    public Response replay(String operation, UUID id, int status) {
        return drafts.find(id).map(draft -> created(draft, status)).orElseGet(this::notFound);
    }

    /** One draft, and what a person should look at before people are asked. */
    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @APIResponseSchema(DraftView.class)
    @InTurn
    public Response readDraft(UUID id) {
        return shown(drafts.find(id), DraftView::of, MediaType.APPLICATION_JSON);
    }

    /** The draft element by element. */
    @GET
    @Path("{id}/elements")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @APIResponseSchema(ElementTree.class)
    @InTurn
    public Response readDraftElements(UUID id) {
        return shown(drafts.text(id), ElementTree::of, MediaType.APPLICATION_JSON);
    }

    /** The text of the draft as it was imported. */
    @GET
    @Path("{id}/text")
    @Produces(PLAIN_TEXT)
    @PermitAll
    @APIResponseSchema(String.class)
    @InTurn
    public Response readDraftText(UUID id) {
        return shown(drafts.text(id), LegalText::rebuilt, PLAIN_TEXT);
    }

    private Response created(Draft draft, int status) {
        return Response.status(status)
                .location(address.getAbsolutePathBuilder()
                        .path(draft.id().toString())
                        .build())
                .entity(DraftView.of(draft))
                .build();
    }

    /** A draft never changes, so that readers may keep what they got. */
    private <T> Response shown(Optional<T> found, Function<T, Object> view, String mediaType) {
        CacheControl unchanging = new CacheControl();
        unchanging.setMaxAge(SECONDS_KEPT_BY_READERS);
        return found.map(value -> Response.ok(view.apply(value), mediaType)
                        .cacheControl(unchanging)
                        .build())
                .orElseGet(this::notFound);
    }

    private Response notFound() {
        return problems.response(Refusal.of(DraftProblem.DRAFT_NOT_FOUND));
    }
}
