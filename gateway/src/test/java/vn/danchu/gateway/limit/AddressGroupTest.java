package vn.danchu.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressGroupTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7,                   203.0.113.7",
        "::ffff:203.0.113.7,            203.0.113.7",
        "2001:db8:1:2:3:4:5:6,          20010db800010002/64",
        "2001:db8:1:2:ffff:ffff:0:1,    20010db800010002/64",
        "2001:db8:1:3::1,               20010db800010003/64"
    })
    void anIpv4AddressIsOneAndAnIpv6NetworkIsOne(String address, String group) {
        assertThat(AddressGroup.of(SocketAddress.inetSocketAddress(4711, address)))
                .isEqualTo(group);
    }

    @Test
    void aNetworkOfOneLinkIsKnownWithoutItsInterface() throws UnknownHostException {
        InetAddress link =
                Inet6Address.getByAddress("", InetAddress.ofLiteral("fe80::1").getAddress(), 1);

        assertThat(AddressGroup.of(SocketAddress.inetSocketAddress(new InetSocketAddress(link, 4711))))
                .isEqualTo("fe80000000000000/64");
    }

    @Test
    void whatIsNoAddressCountsTogether() {
        assertThat(AddressGroup.of(null)).isEqualTo("unknown");
        assertThat(AddressGroup.of(SocketAddress.inetSocketAddress(4711, "_hidden")))
                .isEqualTo("unknown");
        assertThat(AddressGroup.of(SocketAddress.domainSocketAddress("/run/danchu.sock")))
                .isEqualTo("unknown");
    }
}
