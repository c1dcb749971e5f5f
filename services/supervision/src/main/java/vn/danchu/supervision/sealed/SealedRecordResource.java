package vn.danchu.supervision.sealed;

import static vn.danchu.supervision.SupervisionProblem.SEALED_RECORD_UNKNOWN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.Changes;
import vn.danchu.platform.web.Reads;
import vn.danchu.platform.web.Subjects;
import vn.danchu.platform.web.Versions;

/** Sealed records, for those named to handle them. Which record is said in a header: addresses are kept in logs and histories. */
@Path("/api/supervision/v1/sealed-records")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sealed")
@RunOnVirtualThread
class SealedRecordResource {

    static final String HEADER = "Sealed-Record";

    private final SealedHandling handling;
    private final Subjects subjects;
    private final Problems problems;

    SealedRecordResource(SealedHandling handling, Subjects subjects, Problems problems) {
        this.handling = handling;
        this.subjects = subjects;
        this.problems = problems;
    }

    /** What waits for the caller, the longest first, without a word of it. */
    @GET
    @RolesAllowed(Role.Name.DENUNCIATION_HANDLER)
    @Reads
    @APIResponseSchema(SealedRecordView[].class)
    public Response listSealedRecords() {
        return unkept(Response.ok(new Page<>(handling.all(), null)));
    }

    /** One, without a word of it. */
    @GET
    @Path("record")
    @RolesAllowed(Role.Name.DENUNCIATION_HANDLER)
    @Reads
    @APIResponseSchema(SealedRecordView.class)
    public Response readSealedRecord(@Parameter(required = true) @HeaderParam(HEADER) @Nullable String record) {
        return on(record, handling::find, SealedRecordView::version);
    }

    /** Opens one. Each time is in the audit trail, and counted for its sender. */
    @POST
    @Path("reading")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.DENUNCIATION_HANDLER)
    @Changes("open-sealed-record")
    @APIResponseSchema(OpenedView.class)
    public Response openSealedRecord(
            @Parameter(required = true) @HeaderParam(HEADER) @Nullable String record,
            @NotNull @Valid OpenRecord request) {
        return on(record, id -> handling.open(id, request), OpenedView::version);
    }

    /** It is no denunciation: it is let out as feedback. */
    @POST
    @Path("release")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.DENUNCIATION_HANDLER)
    @Changes("release-sealed-record")
    @APIResponseSchema(SealedRecordView.class)
    public Response releaseSealedRecord(
            @Parameter(required = true) @HeaderParam(HEADER) @Nullable String record,
            @NotNull @Valid ReleaseRecord request) {
        return on(record, id -> handling.release(id, request), SealedRecordView::version);
    }

    /** It is information on a denunciation: Law 25/2018 art. 24(1). */
    @POST
    @Path("registration")
    @RolesAllowed(Role.Name.DENUNCIATION_HANDLER)
    @Changes("register-sealed-record")
    @APIResponseSchema(SealedRecordView.class)
    public Response registerSealedRecord(@Parameter(required = true) @HeaderParam(HEADER) @Nullable String record) {
        return on(record, handling::register, SealedRecordView::version);
    }

    /** It was dealt with, and its sender is told how: Law 25/2018 art. 24, 25. */
    @POST
    @Path("conclusion")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.DENUNCIATION_HANDLER)
    @Changes("conclude-sealed-record")
    @APIResponseSchema(SealedRecordView.class)
    public Response concludeSealedRecord(
            @Parameter(required = true) @HeaderParam(HEADER) @Nullable String record,
            @NotNull @Valid ConcludeRecord request) {
        return on(record, id -> handling.conclude(id, request), SealedRecordView::version);
    }

    private <V> Response on(@Nullable String typed, Function<UUID, Outcome<V>> verb, ToLongFunction<V> version) {
        Optional<UUID> id = Optional.ofNullable(typed).flatMap(SealedRecordResource::read);
        if (id.isEmpty()) {
            return problems.response(Refusal.of(SEALED_RECORD_UNKNOWN).at(HEADER));
        }
        subjects.tell(id.get());
        return switch (verb.apply(id.get())) {
            case Outcome.Done<V>(V view) ->
                unkept(Response.ok(view).tag(Versions.tag(id.get(), version.applyAsLong(view))));
            case Outcome.Refused<V>(Refusal refusal) -> problems.response(refusal);
        };
    }

    private static Optional<UUID> read(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException mistyped) {
            return Optional.empty();
        }
    }

    /** By nobody on the way, and by no browser. */
    private static Response unkept(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
