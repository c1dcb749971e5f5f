package vn.danchu.verification.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.danchu.testing.api.DirectoryThings;
import vn.danchu.verification.Door;

/** One thing of each kind that belongs to Bến Thành, or to the city alone: left by the demonstration, or made by those who may. */
final class WardThings {

    /** The code of Bến Thành. */
    static final String WARD = "26743";

    private static final String CONSULTATIONS = "/api/consultation/v1/consultations";

    private static final Map<String, ?> FEEDBACK = Map.of(
            "unit", WARD,
            "kind", "PROBLEM",
            "matter", "SERVICE",
            "field", "ENVIRONMENT",
            "text", "Thùng rác đầu ngõ đã đầy nhiều ngày",
            "consent", Map.of("accepted", true, "purpose", "FEEDBACK", "version", "2026-01"));

    /** The same in words that raise the question of a denunciation. */
    private static final Map<String, ?> DENOUNCING = Map.of(
            "unit", WARD,
            "kind", "PROBLEM",
            "matter", "OTHER",
            "field", "OTHER",
            "text", "Đề nghị xem xét việc nhận hối lộ",
            "consent", Map.of("accepted", true, "purpose", "FEEDBACK", "version", "2026-01"));

    private static final String API_KEYS = "/api/supervision/v1/api-keys";

    private static final Map<String, ?> PROGRAM = Map.of(
            "client", "pho-phuong",
            "purpose", "Ứng dụng gửi phản ánh của người dân",
            "validFrom", "2026-01-01",
            "agreement", Map.of("accepted", true, "purpose", "FEEDBACK", "version", "2026-01"));

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
                (collection, request) -> made("benthanh.officer", "/api/directory/v1/" + collection, request),
                (collection, request) -> made("city.chair", "/api/directory/v1/" + collection, request)));
        things.put("consultations", consultation);
        things.put("comments", first(CONSULTATIONS + "/" + consultation + "/comments"));
        things.put("criticisms", first(CONSULTATIONS + "/" + consultation + "/criticisms"));
        things.put("apologies", first("/api/supervision/v1/apologies", "benthanh.officer"));
        things.put("feedback", made("benthanh.citizen1", "/api/supervision/v1/feedback", FEEDBACK));
        things.put("held-submissions", made("benthanh.citizen1", "/api/supervision/v1/feedback", DENOUNCING));
        things.put(
                "denunciation-handlers",
                made(
                        "benthanh.chair",
                        "/api/supervision/v1/denunciation-handlers",
                        Map.of("handler", UUID.randomUUID().toString())));
        things.put(
                "disclosures",
                made(
                        "benthanh.officer",
                        "/api/supervision/v1/disclosures",
                        Map.of(
                                "item", "LAW10.11.12",
                                "title", "Mức thu phí, lệ phí do phường trực tiếp thu",
                                "decidedOn", "2026-01-05")));
        things.put("api-keys", UUID.fromString(letIn().at("/issued/id").asText()));
        return things;
    }

    /** Lets a program in that speaks Open311, with the key that is shown this once. */
    static JsonNode letIn(Platform platform) throws IOException, InterruptedException {
        return new WardThings(platform).letIn();
    }

    private JsonNode letIn() throws IOException, InterruptedException {
        return make("city.chair", API_KEYS, PROGRAM).body();
    }

    /** Of what the demonstration has left. */
    private UUID first(String list) throws IOException, InterruptedException {
        return first(platform.door().to("GET", list), list);
    }

    private UUID first(String list, String reader) throws IOException, InterruptedException {
        return first(platform.door().to("GET", list).as(platform.people().token(reader)), list);
    }

    private static UUID first(Door.Request request, String list) throws IOException, InterruptedException {
        return UUID.fromString(request.send()
                .orFail("Listing " + list)
                .body()
                .at("/items/0/id")
                .asText());
    }

    private UUID made(String by, String path, Map<String, ?> request) throws IOException, InterruptedException {
        return UUID.fromString(make(by, path, request).text("id"));
    }

    private Door.Answer make(String by, String path, Map<String, ?> request) throws IOException, InterruptedException {
        return platform.door()
                .to("POST", path)
                .as(platform.people().token(by))
                .once(UUID.randomUUID().toString())
                .with(request)
                .send()
                .orFail("Making one of " + path);
    }
}
