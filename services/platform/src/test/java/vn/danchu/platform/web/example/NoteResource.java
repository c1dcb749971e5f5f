package vn.danchu.platform.web.example;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.identity.Scope;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.problem.example.Example;
import vn.danchu.platform.web.Changes;
import vn.danchu.platform.web.Creates;
import vn.danchu.platform.web.InTurn;
import vn.danchu.platform.web.Replays;
import vn.danchu.platform.web.Versions;

@Path("/api/consultation/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class NoteResource implements Replays {
    /** A note with this text is refused after it was written. */
    static final String REFUSED = "refuse me";

    /** A note with this text fails after it was written. */
    static final String FAILING = "fail on me";

    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);

    private final DataSource database;
    private final Problems problems;
    private final Versions versions;
    private final Callers callers;
    private final Scope scope;
    private final Gate gate;

    NoteResource(DataSource database, Problems problems, Versions versions, Callers callers, Scope scope, Gate gate) {
        this.database = database;
        this.problems = problems;
        this.versions = versions;
        this.callers = callers;
        this.scope = scope;
        this.gate = gate;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.CITIZEN)
    @Creates("write-note")
    public Response write(@NotNull @Valid WriteNote request) throws SQLException {
        var note = new Note(UUID.randomUUID(), request.text(), 0);
        insert(note);
        return switch (note.text()) {
            case REFUSED -> problems.response(Refusal.of(Example.PERIOD_TOO_SHORT, 20, 7));
            case FAILING -> throw new IllegalStateException("secret of " + note.text());
            case Gate.TEXT -> {
                gate.pass();
                yield created(note, 201);
            }
            default -> created(note, 201);
        };
    }

    /** Asks for the first level of assurance, as every operation of that name does. */
    @POST
    @Path("sealed")
    @RolesAllowed(Role.Name.CITIZEN)
    @Creates("submit-comment")
    public Response submitSealed() throws SQLException {
        var note = new Note(UUID.randomUUID(), "sealed", 0);
        insert(note);
        return created(note, 201);
    }

    @POST
    @Path("{subject}/copies")
    @RolesAllowed(Role.Name.CITIZEN)
    @Creates("copy-note")
    public Response copy(@PathParam("subject") UUID subject) throws SQLException {
        var note = new Note(UUID.randomUUID(), "copy", 0);
        insert(note);
        return created(note, 202);
    }

    @Override
    public Response replay(String operation, UUID id, int status) {
        return created(find(id).orElseThrow(NotFoundException::new), status);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.Name.CITIZEN)
    @InTurn
    public Response read(@PathParam("id") UUID id) {
        Note note = find(id).orElseThrow(NotFoundException::new);
        return Response.ok(note).tag(Versions.tag(note.id(), note.version())).build();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.Name.CITIZEN)
    @Changes
    public Response rewrite(@PathParam("id") UUID id, @NotNull @Valid WriteNote request) throws SQLException {
        Note note = find(id).orElseThrow(NotFoundException::new);
        Optional<Refusal> stale = versions.stale(note.id(), note.version());
        if (stale.isPresent()) {
            return problems.response(stale.get());
        }
        var next = new Note(id, request.text(), note.version() + 1);
        update(next);
        return next.text().equals(REFUSED)
                ? problems.response(Refusal.of(Example.PERIOD_TOO_SHORT, 20, 7))
                : Response.ok(next).tag(Versions.tag(next.id(), next.version())).build();
    }

    @GET
    @Path("open")
    @PermitAll
    public Response open(@QueryParam("day") @Nullable DayOfWeek day) {
        return Response.ok("{\"caller\":" + callers.find().isPresent() + "}").build();
    }

    @GET
    @Path("of/{unit}")
    @RolesAllowed({Role.Name.CITIZEN, Role.Name.WARD_OFFICER})
    public Response of(@PathParam("unit") String unit) {
        var subject = new UnitRef(unit, SINCE);
        Optional<Refusal> refusal =
                callers.current().has(Role.CITIZEN) ? scope.belongTo(subject) : scope.actFor(subject);
        return refusal.map(problems::response)
                .orElseGet(() -> Response.noContent().build());
    }

    @GET
    @Path("organisations/{organisation}")
    @RolesAllowed(Role.Name.MEMBER_ORG)
    public Response ofOrganisation(@PathParam("organisation") String organisation) {
        return scope.actForOrganisation(organisation)
                .map(problems::response)
                .orElseGet(() -> Response.noContent().build());
    }

    /** Throws what the name says, as the framework, the pool or the database would. */
    @GET
    @Path("failures/{failure}")
    @PermitAll
    public Response fail(@PathParam("failure") String failure) throws Exception {
        throw switch (failure) {
            case "bug" -> new IllegalStateException("secret of select * from citizen");
            case "pool" -> new RuntimeException(new SQLException("Sorry, acquisition timeout!"));
            case "shutdown" -> new SQLException("secret", "57P01");
            case "connection" -> new SQLException("secret", "08006");
            case "deadlock" -> new SQLException("secret", "40P01");
            case "constraint" -> new SQLException("secret", "23505");
            case "optimistic" -> new OptimisticLockException("secret");
            default -> new IllegalArgumentException("secret");
        };
    }

    private Response created(Note note, int status) {
        return Response.status(status)
                .location(URI.create("/api/consultation/v1/notes/" + note.id()))
                .entity(note)
                .build();
    }

    private void insert(Note note) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into consultation.note (id, text, version) values (?, ?, ?)")) {
            insert.setObject(1, note.id());
            insert.setString(2, note.text());
            insert.setLong(3, note.version());
            insert.executeUpdate();
        }
    }

    private void update(Note note) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update consultation.note set text = ?, version = ? where id = ?")) {
            update.setString(1, note.text());
            update.setLong(2, note.version());
            update.setObject(3, note.id());
            update.executeUpdate();
        }
    }

    private Optional<Note> find(UUID id) {
        try (var connection = database.getConnection();
                var find = connection.prepareStatement("select text, version from consultation.note where id = ?")) {
            find.setObject(1, id);
            try (var row = find.executeQuery()) {
                return row.next()
                        ? Optional.of(new Note(id, row.getString("text"), row.getLong("version")))
                        : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
