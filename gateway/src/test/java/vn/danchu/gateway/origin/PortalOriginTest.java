package vn.danchu.gateway.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalOriginTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://benthanh.example",
                "https://benthanh.example:8443",
                "http://localhost:5173",
                "http://127.0.0.1:5173"
            })
    void anExactOriginIsRead(String origin) {
        assertThat(PortalOrigin.of("portal-benthanh=" + origin)).isEqualTo(new PortalOrigin("portal-benthanh", origin));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "portal-benthanh=*",
                "portal-benthanh=null",
                "portal-benthanh=https://*.example",
                "portal-benthanh=https://*",
                "portal-benthanh=http://benthanh.example",
                "portal-benthanh=https://benthanh.example/",
                "portal-benthanh=https://benthanh.example:443",
                "portal-benthanh=https://Benthanh.example",
                "portal-benthanh=https://user@benthanh.example",
                "portal-benthanh=https://benthanh.example?x",
                "portal-benthanh=file:///tmp",
                "=https://benthanh.example",
                "https://benthanh.example"
            })
    void whatIsNotOneExactTrustedOriginKeepsTheGatewayFromStarting(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PortalOrigin.of(text));
    }
}
