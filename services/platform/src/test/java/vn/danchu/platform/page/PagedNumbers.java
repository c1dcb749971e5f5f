package vn.danchu.platform.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.IntStream;
import vn.danchu.platform.problem.Problems;

/** A list as any service has one: numbers from 1 to 250, by keyset. */
@Path("/test/numbers")
@PermitAll
@RunOnVirtualThread
class PagedNumbers {

    private static final Cursor CURSOR = Cursor.of("numbers", Cursor.Value.NUMBER);

    private final Problems problems;

    PagedNumbers(Problems problems) {
        this.problems = problems;
    }

    @GET
    public Response list(@BeanParam PageRequest request, @QueryParam("odd") boolean odd) {
        String cursor = request.cursor();
        return switch (cursor == null ? CURSOR.read(CURSOR.after(0L)) : CURSOR.read(cursor)) {
            case Cursor.Position position ->
                Response.ok(Page.of(after(position.number(0), request.rowsToRead(), odd), request, CURSOR::after))
                        .build();
            case Cursor.Unreadable unreadable -> problems.response(unreadable.refusal());
        };
    }

    @GET
    @Path("of/{whom}")
    public Response listOf(@PathParam("whom") String whom, @BeanParam PageRequest request) {
        return list(request, false);
    }

    private static List<Long> after(long last, int rows, boolean odd) {
        return IntStream.rangeClosed(1, 250)
                .asLongStream()
                .filter(number -> number > last && (!odd || number % 2 == 1))
                .limit(rows)
                .boxed()
                .toList();
    }
}
