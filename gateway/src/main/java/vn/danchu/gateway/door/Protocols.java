package vn.danchu.gateway.door;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The addresses beside {@code /api/}, where services speak protocols of others. */
final class Protocols {

    private static final Pattern SEGMENT = Pattern.compile("[a-z][a-z0-9]{1,39}");
    private static final String OURS = "api";

    private final Map<String, String> services;

    Protocols(Map<String, String> services) {
        this.services = Map.copyOf(services);
        for (String segment : services.keySet()) {
            if (!SEGMENT.matcher(segment).matches() || segment.equals(OURS)) {
                throw new IllegalArgumentException(
                        "danchu.gateway.protocols." + segment + ": not the first segment of an address");
            }
        }
    }

    /** The service that speaks what lies under a path. */
    Optional<String> service(String path) {
        int end = path.indexOf('/', 1);
        return Optional.ofNullable(
                services.get(path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end)));
    }
}
