package vn.danchu.insight.consultation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.insight.InsightProblem;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.identity.Scope;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.InTurn;

/** The figures of one consultation, for those who may act for the unit that asks. */
@Path("/api/insight/v1/consultations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consultations")
@RunOnVirtualThread
class ConsultationResource {

    private final ConsultationReader consultations;
    private final Scope scope;
    private final Problems problems;

    ConsultationResource(ConsultationReader consultations, Scope scope, Problems problems) {
        this.consultations = consultations;
        this.scope = scope;
        this.problems = problems;
    }

    /** The figures of a consultation, by the commune of the authors or otherwise. */
    @GET
    @Path("{id}/figures")
    @RolesAllowed({
        Role.Name.CITY_VIEWER,
        Role.Name.WARD_OFFICER,
        Role.Name.COMMUNE_CHAIR,
        Role.Name.DRAFTING_BODY,
        Role.Name.COUNCIL_STANDING,
        Role.Name.PARTY_HEAD,
        Role.Name.FRONT_OFFICER
    })
    @APIResponseSchema(ConsultationFigures.class)
    @InTurn
    public Response readConsultationFigures(
            @PathParam("id") UUID id,
            @Parameter(
                            description =
                                    "What is kept apart: authorUnit, authorKind, channel, stance, state, disposition, with commas")
                    @QueryParam("groupBy")
                    @Nullable String groupBy)
            throws SQLException {
        Optional<Set<CellColumn>> by = columns(groupBy);
        if (by.isEmpty()) {
            return problems.response(Refusal.of(
                            InsightProblem.UNKNOWN_GROUPING,
                            Arrays.stream(CellColumn.values())
                                    .map(CellColumn::key)
                                    .collect(Collectors.joining(", ")))
                    .at("groupBy"));
        }
        Optional<UnitRef> unit = consultations.unit(id);
        if (unit.isEmpty()) {
            return problems.response(Refusal.of(InsightProblem.UNKNOWN_CONSULTATION));
        }
        Optional<Refusal> refusal = scope.actFor(unit.get());
        if (refusal.isPresent()) {
            return problems.response(refusal.get());
        }
        return consultations
                .figures(id, by.get())
                .map(figures -> Response.ok(figures).build())
                .orElseGet(() -> problems.response(Refusal.of(InsightProblem.UNKNOWN_CONSULTATION)));
    }

    private static Optional<Set<CellColumn>> columns(@Nullable String groupBy) {
        Set<CellColumn> columns = EnumSet.noneOf(CellColumn.class);
        for (String name : groupBy == null || groupBy.isBlank() ? List.<String>of() : List.of(groupBy.split(",", -1))) {
            Optional<CellColumn> column = CellColumn.find(name);
            if (column.isEmpty()) {
                return Optional.empty();
            }
            columns.add(column.get());
        }
        return Optional.of(columns);
    }
}
