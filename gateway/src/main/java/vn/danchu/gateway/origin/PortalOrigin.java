package vn.danchu.gateway.origin;

import java.net.URI;
import java.util.Locale;

/**
 * A web origin from which a portal's pages call.
 *
 * @param client the portal, as tokens name it ({@code azp})
 * @param origin scheme, host and port as a browser writes them, without a path
 */
public record PortalOrigin(String client, String origin) {

    /**
     * Reads an origin as configuration writes it: {@code portal-benthanh=https://benthanh.example}. Nothing else is an origin:
     * no {@code *}, no {@code null}, no pattern, and plain HTTP only from the machine itself.
     */
    public static PortalOrigin of(String text) {
        int equals = text.indexOf('=');
        String client = equals < 0 ? "" : text.substring(0, equals).strip();
        String origin = text.substring(equals + 1).strip();
        if (!client.matches("[A-Za-z0-9._-]{1,60}") || !exact(origin)) {
            throw new IllegalArgumentException(
                    "not a portal's origin such as portal-benthanh=https://benthanh.example: " + text);
        }
        return new PortalOrigin(client, origin);
    }

    private static boolean exact(String origin) {
        URI uri;
        try {
            uri = URI.create(origin);
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
        String host = uri.getHost();
        if (host == null || !origin.equals(origin.toLowerCase(Locale.ROOT))) {
            return false;
        }
        boolean trusted = "https".equals(uri.getScheme())
                || ("http".equals(uri.getScheme()) && (host.equals("localhost") || host.equals("127.0.0.1")));
        boolean defaultPort = uri.getPort() == ("https".equals(uri.getScheme()) ? 443 : 80);
        return trusted
                && !defaultPort
                && origin.equals(uri.getScheme() + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
    }
}
