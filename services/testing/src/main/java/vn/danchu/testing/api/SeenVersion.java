package vn.danchu.testing.api;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.danchu.testing.token.Token;

/**
 * Somebody who reads a thing before they change it: sends the version they saw as {@code If-Match}, where a test does not say
 * itself which version is meant.
 */
public final class SeenVersion implements Filter {

    private static final String IF_MATCH = "If-Match";
    private static final Pattern THING =
            Pattern.compile("(/.*/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/[a-z-]+)?/?");

    private final Token reader;

    private SeenVersion(Token reader) {
        this.reader = reader;
    }

    public static SeenVersion by(Token reader) {
        return new SeenVersion(reader);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        boolean changes = !request.getMethod().equals("GET");
        if (changes && !request.getHeaders().hasHeaderWithName(IF_MATCH)) {
            request.header(IF_MATCH, version(URI.create(request.getURI())).orElse(ApiOperations.VERSION_OF_NOTHING));
        }
        return context.next(request, expected);
    }

    /** What the service shows of the thing that the address is about; nothing where the reader may not see it. */
    private Optional<String> version(URI address) {
        Matcher thing = THING.matcher(address.getPath());
        if (!thing.matches()) {
            return Optional.empty();
        }
        @Nullable String tag = RestAssured.given()
                .noFilters()
                .auth()
                .oauth2(reader.token())
                .get(address.resolve(thing.group(1)))
                .header("ETag");
        return Optional.ofNullable(tag);
    }
}
