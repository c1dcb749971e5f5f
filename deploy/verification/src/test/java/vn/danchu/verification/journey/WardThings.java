package vn.danchu.verification.journey;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.danchu.testing.api.DirectoryThings;

/** One thing of each kind that belongs to Bến Thành, or to the city alone: left by the demonstration, or made by those who may. */
final class WardThings {

    /** The code of Bến Thành. */
    static final String WARD = "26743";

    private static final String CONSULTATIONS = "/api/consultation/v1/consultations";

    private final Platform platform;

    private WardThings(Platform platform) {
        this.platform = platform;
    }

    /** By the collection they are in. */
    static Map<String, UUID> of(Platform platform) throws Exception {
        return new WardThings(platform).all();
    }

    private Map<String, UUID> all() throws Exception {
        UUID consultation = first(CONSULTATIONS + "?unit=" + WARD);
        Map<String, UUID> things = new HashMap<>(DirectoryThings.of(
                WARD,
                (collection, request) -> made("benthanh.officer", collection, request),
                (collection, request) -> made("city.chair", collection, request)));
        things.put("consultations", consultation);
        things.put("comments", first(CONSULTATIONS + "/" + consultation + "/comments"));
        things.put("criticisms", first(CONSULTATIONS + "/" + consultation + "/criticisms"));
        return things;
    }

    /** Of what the demonstration has left. */
    private UUID first(String list) throws IOException, InterruptedException {
        return UUID.fromString(platform.door()
                .to("GET", list)
                .send()
                .orFail("Listing " + list)
                .body()
                .at("/items/0/id")
                .asText());
    }

    private UUID made(String by, String collection, Map<String, ?> request) throws IOException, InterruptedException {
        return UUID.fromString(platform.door()
                .to("POST", "/api/directory/v1/" + collection)
                .as(platform.people().token(by))
                .once(UUID.randomUUID().toString())
                .with(request)
                .send()
                .orFail("Making one of " + collection)
                .text("id"));
    }
}
