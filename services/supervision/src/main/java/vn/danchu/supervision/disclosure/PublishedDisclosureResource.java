package vn.danchu.supervision.disclosure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.document.DocumentFile;
import vn.danchu.platform.document.WordTable;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.Characters;
import vn.danchu.platform.web.InTurn;

/** What units disclose, for everybody and without a login. What may name persons is not to be indexed, nor kept by anybody between. */
@Path("/api/supervision/v1/published-disclosures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "disclosures")
@RunOnVirtualThread
class PublishedDisclosureResource {

    private static final String ROBOTS = "X-Robots-Tag";
    private static final String NOT_INDEXED = "noindex, noarchive";

    private final DisclosurePages pages;
    private final QuarterlyList lists;
    private final Problems problems;

    PublishedDisclosureResource(DisclosurePages pages, QuarterlyList lists, Problems problems) {
        this.pages = pages;
        this.lists = lists;
        this.problems = problems;
    }

    /** What a unit discloses today, the latest first. */
    @GET
    @PermitAll
    @Transactional
    @InTurn
    @APIResponseSchema(PublishedDisclosureView.class)
    public Response listPublishedDisclosures(
            @QueryParam("unit") @NotNull @Characters(max = 10) String unit,
            @QueryParam("group") @Nullable @Characters(max = 40) String group,
            @BeanParam @Valid PageRequest page) {
        return page(pages.standing(unit, group, page), PublishedDisclosureView::namesPersons);
    }

    /** The periods of disclosure that began in a quarter, with forms, days and how each ended: Law 10/2022 art. 13(2). */
    @GET
    @Path("quarterly-list")
    @PermitAll
    @Transactional
    @InTurn
    @APIResponseSchema(DisclosedPeriodView.class)
    public Response listDisclosedInQuarter(
            @QueryParam("unit") @NotNull @Characters(max = 10) String unit,
            @QueryParam("year") @NotNull @Min(2023) @Max(2100) Integer year,
            @QueryParam("quarter") @NotNull @Min(1) @Max(4) Integer quarter,
            @BeanParam @Valid PageRequest page) {
        return page(pages.ofQuarter(unit, new Quarter(year, quarter), page), DisclosedPeriodView::namesPersons);
    }

    /** The same list as a Word document to be posted. */
    @GET
    @Path("quarterly-list.docx")
    @Produces(WordTable.MEDIA_TYPE)
    @PermitAll
    @Transactional
    @InTurn
    @APIResponseSchema(byte[].class)
    public Response readQuarterlyList(
            @QueryParam("unit") @NotNull @Characters(max = 10) String unit,
            @QueryParam("year") @NotNull @Min(2023) @Max(2100) Integer year,
            @QueryParam("quarter") @NotNull @Min(1) @Max(4) Integer quarter) {
        return switch (lists.of(unit, new Quarter(year, quarter))) {
            case Outcome.Done<DocumentFile>(DocumentFile file) -> file.response();
            case Outcome.Refused<DocumentFile>(Refusal refusal) -> problems.response(refusal);
        };
    }

    /** One that stands. Once its period is over it is gone. */
    @GET
    @Path("{disclosure}")
    @PermitAll
    @Transactional
    @InTurn
    @APIResponseSchema(PublishedDisclosureView.class)
    public Response readPublishedDisclosure(@PathParam("disclosure") UUID id) {
        return switch (pages.findPublished(id)) {
            case Outcome.Done<PublishedDisclosureView>(PublishedDisclosureView found) ->
                indexed(Response.ok(found), found.namesPersons());
            case Outcome.Refused<PublishedDisclosureView>(Refusal refusal) -> problems.response(refusal);
        };
    }

    private <V> Response page(Outcome<Page<V>> outcome, Predicate<V> namesPersons) {
        return switch (outcome) {
            case Outcome.Done<Page<V>>(Page<V> found) ->
                indexed(Response.ok(found), found.items().stream().anyMatch(namesPersons));
            case Outcome.Refused<Page<V>>(Refusal refusal) -> problems.response(refusal);
        };
    }

    private static Response indexed(Response.ResponseBuilder answer, boolean namesPersons) {
        return namesPersons
                ? answer.header(ROBOTS, NOT_INDEXED)
                        .header("Cache-Control", "no-store")
                        .build()
                : answer.build();
    }
}
