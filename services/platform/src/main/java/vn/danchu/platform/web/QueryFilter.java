package vn.danchu.platform.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.danchu.platform.problem.Problems;

/** Refuses a query that the resource does not know or cannot read, before the resource is asked. */
@Singleton
class QueryFilter {

    private final Problems problems;
    private final Map<Method, QueryParameters> known = new ConcurrentHashMap<>();

    QueryFilter(Problems problems) {
        this.problems = problems;
    }

    @ServerRequestFilter
    Optional<Response> check(ResourceInfo resource, UriInfo address) {
        Map<String, List<String>> query = address.getQueryParameters();
        if (query.isEmpty()) {
            return Optional.empty();
        }
        return known.computeIfAbsent(resource.getResourceMethod(), QueryParameters::of)
                .refusal(query)
                .map(problems::response);
    }
}
