package vn.danchu.gateway.exchange;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.danchu.gateway.identifier.Identifiers;
import vn.danchu.gateway.problem.Language;

/**
 * One request in hand: what its log line, its measures and its problem will need. Confined to the event loop of its
 * connection.
 */
public final class Exchange {

    public static final String CORRELATION_HEADER = "X-Correlation-Id";

    /** Route of what belongs to no service: the pages, and what was refused before routing. */
    public static final String NO_ROUTE = "-";

    private static final String KEY = Exchange.class.getName();
    private static final Pattern CANONICAL_UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final String correlationId;
    private final Language language;
    private final @Nullable String path;
    private final long startedNanos = System.nanoTime();
    private final List<Consumer<Boolean>> endings = new ArrayList<>();
    private boolean over;
    private boolean last;
    private String route = NO_ROUTE;
    private String client = "-";
    private String refusal = "-";
    private ContentSecurity contentSecurity = ContentSecurity.STILL;
    private Map<String, String> trace = Map.of();

    private Exchange(String correlationId, Language language, @Nullable String path) {
        this.correlationId = correlationId;
        this.language = language;
        this.path = path;
    }

    /** Opens the exchange of a request; a correlation id that is no UUID is replaced, for it goes into logs. */
    public static Exchange open(RoutingContext context, Identifiers identifiers) {
        HttpServerRequest request = context.request();
        String offered = request.getHeader(CORRELATION_HEADER);
        Exchange exchange = new Exchange(
                offered != null && CANONICAL_UUID.matcher(offered).matches()
                        ? offered
                        : identifiers.random().toString(),
                Language.accepted(request.getHeader("Accept-Language")),
                request.path());
        context.put(KEY, exchange);
        return exchange;
    }

    public static Exchange of(RoutingContext context) {
        return Objects.requireNonNull(context.get(KEY), "the door opens an exchange before anything else");
    }

    public String correlationId() {
        return correlationId;
    }

    public Language language() {
        return language;
    }

    /** What was asked for; absent where that is no path. It identifies things and is for no log. */
    public @Nullable String path() {
        return path;
    }

    public String route() {
        return route;
    }

    public void route(String service) {
        this.route = service;
    }

    /** The program acting for the caller, from its token; {@code -} for nobody known. */
    public String client() {
        return client;
    }

    public void client(String program) {
        this.client = program;
    }

    /** Slug of the gateway's own refusal, {@code -} if the answer came from a service or a page. */
    public String refusal() {
        return refusal;
    }

    public void refusal(String slug) {
        this.refusal = slug;
    }

    /** What the browser may do with the answer; a page that needs more than a still one says so before it answers. */
    public ContentSecurity contentSecurity() {
        return contentSecurity;
    }

    public void contentSecurity(ContentSecurity needed) {
        this.contentSecurity = needed;
    }

    /** The headers by which the service behind continues the trace of this exchange; none where nobody traces. */
    public Map<String, String> trace() {
        return trace;
    }

    void trace(Map<String, String> inward) {
        this.trace = Map.copyOf(inward);
    }

    /** Asks that the connection carry no further request. */
    public void lastOnConnection() {
        last = true;
    }

    public boolean isLastOnConnection() {
        return last;
    }

    /** Registers what is to be done once, when the answer is out or has broken off; it is told which. */
    public void whenOver(Consumer<Boolean> ending) {
        endings.add(ending);
    }

    /** Ends the exchange; only the first call counts, since a broken answer may be noticed in more than one place. */
    public void over(boolean complete) {
        if (!over) {
            over = true;
            endings.forEach(ending -> ending.accept(complete));
        }
    }

    public long elapsedNanos() {
        return System.nanoTime() - startedNanos;
    }
}
