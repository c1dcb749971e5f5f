package vn.danchu.gateway.limit;

import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The addresses that count as one. */
final class AddressGroup {

    private static final int NETWORK_BYTES = 8;

    private AddressGroup() {}

    /**
     * An IPv4 address is one; of IPv6 the network of 64 bits is, for whoever has one address of it has them all. Addresses
     * that cannot be read count as one together.
     */
    static String of(@Nullable SocketAddress remote) {
        String literal = remote == null ? null : remote.hostAddress();
        if (literal == null) {
            return "unknown";
        }
        int zone = literal.indexOf('%');
        InetAddress address;
        try {
            address = InetAddress.ofLiteral(zone < 0 ? literal : literal.substring(0, zone));
        } catch (IllegalArgumentException noAddress) {
            return "unknown";
        }
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) + "/64"
                : address.getHostAddress();
    }
}
