package vn.danchu.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the current request is about: what its address names, unless it was told otherwise. */
@RequestScoped
public class Subjects {
    private static final int LONGEST = 200;

    private final UriInfo address;
    private @Nullable String told;

    Subjects(UriInfo address) {
        this.address = address;
    }

    /** It is about this, which must not stand in an address. The audit trail names it all the same. */
    public void tell(UUID subject) {
        told = subject.toString();
    }

    /** What the audit trail is to name. */
    String ofTheRequest() {
        return told == null ? ofThePath() : told;
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
