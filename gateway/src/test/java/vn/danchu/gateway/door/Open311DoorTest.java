package vn.danchu.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonArray;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danchu.gateway.City;
import vn.danchu.gateway.InCity;

/** A protocol of others has an address of its own, and is spoken by programs without a token. */
@QuarkusTest
@TestProfile(InCity.class)
class Open311DoorTest {

    private static final String FORM = "api_key=k&description=R%C3%A1c+th%E1%BA%A3i&attribute%5Bunit%5D=26743";
    private static City city;

    @BeforeAll
    static void start() throws IOException {
        city = new City();
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    @BeforeEach
    void forget() {
        city.seen.clear();
    }

    @Test
    void everybodyReadsAtTheServiceThatSpeaksIt() throws Exception {
        HttpResponse<String> answer = city.send(city.request("/open311/v2/requests.json?status=open"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(city.seen.remove().uri()).isEqualTo("/open311/v2/requests.json?status=open");
    }

    @Test
    void aProgramSendsAFormWithoutAToken() throws Exception {
        city.send(city.request("/open311/v2/requests.xml")
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(BodyPublishers.ofString(FORM)));

        City.Seen seen = city.seen.remove();
        assertThat(seen.body()).isEqualTo(FORM);
        assertThat(seen.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded; charset=utf-8");
    }

    @Test
    void whatTheDoorRefusesHasTheFormOfTheProtocol() throws Exception {
        HttpResponse<String> tooLong = city.send(city.request("/open311/v2/requests.json")
                .POST(BodyPublishers.ofString("description=" + "a".repeat(70_000))));
        HttpResponse<String> other =
                city.send(city.request("/open311/v3/requests.xml").GET());

        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.headers().firstValue("Content-Type")).contains("application/json; charset=utf-8");
        assertThat(new JsonArray(tooLong.body()).getJsonObject(0).getInteger("code"))
                .isEqualTo(413);
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.headers().firstValue("Content-Type")).contains("text/xml; charset=utf-8");
        assertThat(other.body())
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><errors><error><code>401</code><description>")
                .doesNotContain("/problems/");
        assertThat(city.seen).isEmpty();
    }

    @Test
    void noOtherAddressLeadsToAService() throws Exception {
        assertThat(city.send(city.request("/open3112/v2/requests.json")).statusCode())
                .isEqualTo(404);
        assertThat(city.send(city.request("/open311")).statusCode()).isEqualTo(401);
        assertThat(city.seen).isEmpty();
    }
}
