package vn.danchu.testing.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.danchu.testing.json.GoldenJson;

/**
 * The description of a service's interface is committed, so that a change of it is read by people and by those who call it.
 * Every service has one test class that extends this.
 */
public abstract class ApiContract {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @Test
    void theCommittedDescriptionIsWhatTheCodeSays() throws IOException {
        String service = ConfigProvider.getConfig().getValue("danchu.service", String.class);
        JsonNode described = JSON.readTree(RestAssured.given()
                .queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        if (CommittedApi.isBeingRefreshed()) {
            CommittedApi.write(service, described);
        }
        try {
            GoldenJson.of(CommittedApi.of(service).document().toString()).isMatchedBy(described.toString());
        } catch (AssertionError differs) {
            throw new AssertionError(
                    "services/contracts/openapi/" + service
                            + ".yaml is not what the code says. If the change is meant, make contracts takes it over. "
                            + String.valueOf(differs.getMessage()).split("\nIt was:", 2)[0],
                    differs);
        }
    }
}
