package vn.danchu.insight.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.insight.InsightProblem;
import vn.danchu.insight.UnitQuestion;
import vn.danchu.platform.document.DocumentFile;
import vn.danchu.platform.document.ExcelTable;
import vn.danchu.platform.document.TableDocument;
import vn.danchu.platform.document.WordTable;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.unit.Unit;
import vn.danchu.platform.unit.Units;
import vn.danchu.platform.web.InTurn;

/** Reports by quarter, half-year and year, made from events; each figure lists the records behind it. */
@Path("/api/insight/v1/reports")
@Tag(name = "reports")
@RolesAllowed({
    Role.Name.CITY_VIEWER,
    Role.Name.WARD_OFFICER,
    Role.Name.COMMUNE_CHAIR,
    Role.Name.COUNCIL_STANDING,
    Role.Name.PARTY_HEAD,
    Role.Name.FRONT_OFFICER
})
@RunOnVirtualThread
class ReportResource {

    private final DisclosureReports disclosures;
    private final UnitQuestion unitQuestion;
    private final Units units;
    private final Problems problems;

    ReportResource(DisclosureReports disclosures, UnitQuestion unitQuestion, Units units, Problems problems) {
        this.disclosures = disclosures;
        this.unitQuestion = unitQuestion;
        this.units = units;
        this.problems = problems;
    }

    /** Report I: what a unit and those below it had to disclose by decisions of a period, and what became of it. */
    @GET
    @Path("disclosure")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(DisclosureReport.class)
    @InTurn
    public Response readDisclosureReport(
            @Parameter(description = "Code of the unit; the caller's own if left out") @QueryParam("unit") @Nullable String unit,
            @QueryParam("period") @Nullable String period)
            throws SQLException {
        return switch (made(unit, period)) {
            case Outcome.Done<Made>(Made made) -> Response.ok(made.report()).build();
            case Outcome.Refused<Made>(Refusal refusal) -> problems.response(refusal);
        };
    }

    /** Report I as a Word document. */
    @GET
    @Path("disclosure.docx")
    @Produces(WordTable.MEDIA_TYPE)
    @APIResponseSchema(byte[].class)
    @InTurn
    public Response readDisclosureDocument(
            @Parameter(description = "Code of the unit; the caller's own if left out") @QueryParam("unit") @Nullable String unit,
            @QueryParam("period") @Nullable String period)
            throws SQLException, IOException {
        return file(unit, period, "docx", WordTable::write);
    }

    /** Report I as an Excel workbook. */
    @GET
    @Path("disclosure.xlsx")
    @Produces(ExcelTable.MEDIA_TYPE)
    @APIResponseSchema(byte[].class)
    @InTurn
    public Response readDisclosureWorkbook(
            @Parameter(description = "Code of the unit; the caller's own if left out") @QueryParam("unit") @Nullable String unit,
            @QueryParam("period") @Nullable String period)
            throws SQLException, IOException {
        return file(unit, period, "xlsx", ExcelTable::write);
    }

    private Response file(@Nullable String unit, @Nullable String period, String ending, Writer writer)
            throws SQLException, IOException {
        return switch (made(unit, period)) {
            case Outcome.Refused<Made>(Refusal refusal) -> problems.response(refusal);
            case Outcome.Done<Made>(Made made) -> {
                String name = name(made.report().unit());
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                writer.write(DisclosureWording.document(made.report(), made.period(), name, this::name), content);
                yield new DocumentFile(
                                "Báo cáo công khai - " + name + " - "
                                        + made.period().name() + "." + ending,
                                "bao-cao-cong-khai." + ending,
                                content)
                        .response();
            }
        };
    }

    private Outcome<Made> made(@Nullable String unit, @Nullable String period) throws SQLException {
        return switch (unitQuestion.own(unit)) {
            case UnitQuestion.Answer.Refused(Refusal refusal) -> new Outcome.Refused<>(refusal);
            case UnitQuestion.Answer.Unit(UnitRef asked) -> {
                Optional<ReportPeriod> known = ReportPeriod.of(period == null ? "" : period);
                if (known.isEmpty()) {
                    yield new Outcome.Refused<>(
                            Refusal.of(InsightProblem.REPORT_PERIOD_UNKNOWN).at("period"));
                }
                yield disclosures
                        .of(asked, known.get())
                        .<Outcome<Made>>map(report -> new Outcome.Done<>(new Made(report, known.get())))
                        .orElseGet(() -> new Outcome.Refused<>(
                                Refusal.of(InsightProblem.TOO_MANY_ROWS, DisclosureReports.MOST_RECORDS)
                                        .at("period")));
            }
        };
    }

    private String name(UnitRef unit) {
        return units.find(unit).map(Unit::fullName).orElse(unit.code());
    }

    private record Made(DisclosureReport report, ReportPeriod period) {}

    private interface Writer {
        void write(TableDocument table, OutputStream out) throws IOException;
    }
}
