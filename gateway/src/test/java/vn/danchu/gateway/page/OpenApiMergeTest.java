package vn.danchu.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenApiMergeTest {

    private static final String SERVICE = """
            {"openapi":"3.1.0","security":[{"jwt":[]}],
             "tags":[{"name":"Things","description":"d"}],
             "paths":{
               "/api/NAME/v1/things":{
                 "parameters":[{"$ref":"#/components/parameters/Limit"}],
                 "get":{"operationId":"list","tags":["Things"],
                   "responses":{"200":{"content":{"application/json":{"schema":
                     {"type":"array","items":{"$ref":"#/components/schemas/Thing"}}}}}}},
                 "post":{"operationId":"create","security":[],"responses":{"201":{"description":"made"}}}},
               "/api/other/v1/things":{"get":{}},
               "/q/health":{"get":{}}},
             "components":{
               "parameters":{"Limit":{"name":"limit","in":"query","schema":{"type":"integer"}}},
               "schemas":{"Thing":{"type":"object","properties":{"next":{"$ref":"#/components/schemas/Thing"},
                 "kind":{"discriminator":{"propertyName":"k","mapping":{"a":"#/components/schemas/Thing"}}}}}},
               "securitySchemes":{"jwt":{"type":"http","scheme":"bearer"}}}}
            """;

    private final ObjectMapper json = new ObjectMapper();
    private JsonNode merged;

    @BeforeEach
    void merge() throws Exception {
        TreeMap<String, JsonNode> services = new TreeMap<>();
        services.put("alpha", json.readTree(SERVICE.replace("NAME", "alpha")));
        services.put("beta", json.readTree(SERVICE.replace("NAME", "beta")));
        merged = OpenApiMerge.merge("t", "d", services);
    }

    @Test
    void onlyPathsThatTheGatewayRoutesToTheServiceAreKept() {
        assertThat(merged.path("paths").fieldNames())
                .toIterable()
                .containsExactly("/api/alpha/v1/things", "/api/beta/v1/things");
    }

    @Test
    void componentsOfTheSameNameStayApart() {
        assertThat(merged.path("components").path("schemas").fieldNames())
                .toIterable()
                .containsExactly("alpha.Thing", "beta.Thing");
    }

    @Test
    void everyReferenceFollowsItsComponent() throws Exception {
        assertThat(merged.findValuesAsText("$ref"))
                .hasSize(6)
                .allSatisfy(reference -> assertThat(
                                merged.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
        assertThat(merged.at("/components/schemas/beta.Thing/properties/kind/discriminator/mapping/a")
                        .asText())
                .isEqualTo("#/components/schemas/beta.Thing");
    }

    @Test
    void theSecurityOfADocumentBecomesThatOfItsOperationsUnlessTheySayOtherwise() {
        JsonNode things = merged.path("paths").path("/api/alpha/v1/things");

        assertThat(things.at("/get/security/0").has("alpha.jwt")).isTrue();
        assertThat(things.at("/post/security").isEmpty()).isTrue();
    }

    @Test
    void operationsAreUniqueAndTagged() {
        assertThat(merged.findValuesAsText("operationId"))
                .containsExactlyInAnyOrder("alpha_list", "alpha_create", "beta_list", "beta_create");
        assertThat(merged.at("/paths")
                        .path("/api/alpha/v1/things")
                        .at("/get/tags/0")
                        .asText())
                .isEqualTo("alpha: Things");
        assertThat(merged.at("/paths")
                        .path("/api/alpha/v1/things")
                        .at("/post/tags/0")
                        .asText())
                .isEqualTo("alpha");
    }
}
