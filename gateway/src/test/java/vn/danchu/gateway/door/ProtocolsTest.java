package vn.danchu.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolsTest {

    private final Protocols protocols = new Protocols(Map.of("open311", "supervision"));

    @Test
    void theFirstSegmentOfAnAddressNamesTheService() {
        assertThat(protocols.service("/open311/v2/requests.json")).contains("supervision");
        assertThat(protocols.service("/open311")).contains("supervision");
        assertThat(protocols.service("/open311x/v2")).isEmpty();
        assertThat(protocols.service("/v2/open311")).isEmpty();
        assertThat(protocols.service("/")).isEmpty();
        assertThat(protocols.service("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "", "Open", "a/b", "q*"})
    void anAddressThatIsNoneOrOursKeepsTheGatewayFromStarting(String segment) {
        assertThatThrownBy(() -> new Protocols(Map.of(segment, "supervision")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
