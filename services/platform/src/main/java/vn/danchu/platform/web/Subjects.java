package vn.danchu.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.stream.Collectors;

/** What the address of the current request names. */
@RequestScoped
class Subjects {
    private static final int LONGEST = 200;

    private final UriInfo address;

    Subjects(UriInfo address) {
        this.address = address;
    }

    /** The values of the path's parameters, in the order of their names. */
    String ofThePath() {
        String subjects = address.getPathParameters().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(parameter -> parameter.getValue().stream())
                .collect(Collectors.joining("/"));
        return subjects.substring(0, Math.min(LONGEST, subjects.length()));
    }
}
