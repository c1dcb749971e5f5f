package vn.danchu.gateway.door;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The paths that need no token to be read. */
final class PublicPaths {

    private static final Pattern PATTERN = Pattern.compile("(/([A-Za-z0-9._~-]+|\\*))+(/\\*\\*)?");

    private final List<Pattern> paths;

    PublicPaths(List<String> patterns) {
        this.paths = patterns.stream().map(PublicPaths::compile).toList();
    }

    boolean admit(HttpMethod method, String path) {
        return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
                && paths.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }

    private static Pattern compile(String pattern) {
        if (!PATTERN.matcher(pattern).matches()) {
            throw new IllegalArgumentException("danchu.gateway.access.public-paths: not a path pattern: " + pattern);
        }
        return Pattern.compile(List.of(pattern.substring(1).split("/", -1)).stream()
                .map(segment -> switch (segment) {
                    case "*" -> "/[^/]+";
                    // Possessive: the matcher goes on one call deeper with each segment of a group that may give some
                    // back.
                    case "**" -> "(?:/[^/]+)*+";
                    default -> "/" + Pattern.quote(segment);
                })
                .collect(Collectors.joining()));
    }
}
