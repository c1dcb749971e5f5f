package vn.danchu.gateway.door;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The paths that need no token: to be read, and to be posted to. */
final class PublicPaths {

    private static final Pattern PATTERN = Pattern.compile("(/([A-Za-z0-9._~-]+|\\*))+(/\\*\\*)?");

    private final List<Pattern> paths;
    private final List<Pattern> posts;

    PublicPaths(List<String> patterns, List<String> posts) {
        this.paths = patterns.stream().map(PublicPaths::compile).toList();
        this.posts = posts.stream().map(PublicPaths::compile).toList();
    }

    boolean admit(HttpMethod method, String path) {
        if (method.equals(HttpMethod.POST)) {
            return isAmong(posts, path);
        }
        return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) && isAmong(paths, path);
    }

    private static boolean isAmong(List<Pattern> patterns, String path) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }

    private static Pattern compile(String pattern) {
        if (!PATTERN.matcher(pattern).matches()) {
            throw new IllegalArgumentException("danchu.gateway.access: not a path pattern: " + pattern);
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
