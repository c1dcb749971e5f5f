package vn.danchu.verification.journey;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One thing of each kind that belongs to Bến Thành, or to the city alone: left by the demonstration, or made by those who may. */
final class WardThings {

    /** The code of Bến Thành. */
    static final String WARD = "26743";

    private static final String CONSULTATIONS = "/api/consultation/v1/consultations";

    private static final String FROM = "2026-06-01";

    private final Platform platform;

    private WardThings(Platform platform) {
        this.platform = platform;
    }

    /** By the collection they are in. */
    static Map<String, UUID> of(Platform platform) throws IOException, InterruptedException {
        return new WardThings(platform).all();
    }

    private Map<String, UUID> all() throws IOException, InterruptedException {
        String consultation = CONSULTATIONS + "/" + first(CONSULTATIONS + "?unit=" + WARD);
        String some = UUID.randomUUID().toString();
        Map<String, UUID> things = new HashMap<>();
        things.put("consultations", first(CONSULTATIONS + "?unit=" + WARD));
        things.put("comments", first(consultation + "/comments"));
        things.put("criticisms", first(consultation + "/criticisms"));
        UUID organisation = ofTheWard(
                "organisations",
                Map.of("unit", WARD, "kind", "AGENCY", "code", some, "name", "Trạm Y tế", "validFrom", FROM));
        UUID office =
                ofTheWard("organisations/" + organisation + "/offices", Map.of("title", "Trưởng", "rank", "HEAD"));
        things.put("organisations", organisation);
        things.put("offices", office);
        things.put(
                "holdings",
                ofTheWard(
                        "offices/" + office + "/holders",
                        Map.of("subject", some, "fullName", "Vũ Thị Lành", "kind", "APPOINTED", "from", FROM)));
        things.put(
                "communities",
                ofTheWard(
                        "communities",
                        Map.of(
                                "unit",
                                WARD,
                                "kind",
                                "KHU_PHO",
                                "name",
                                "Khu phố " + some,
                                "decision",
                                "Nghị quyết số 12/NQ-HĐND ngày 20/5/2026",
                                "validFrom",
                                FROM)));
        things.put(
                "register-figures",
                ofTheWard(
                        "register-figures",
                        Map.of(
                                "unit",
                                WARD,
                                "kind",
                                "COMMUNITIES",
                                "asOf",
                                FROM,
                                "value",
                                46,
                                "source",
                                "Sổ theo dõi của phường")));
        things.put(
                "local-rules",
                ofTheCity(
                        "local-rules",
                        Map.of(
                                "code",
                                "PIB.ESCALATE",
                                "decision",
                                Map.of(
                                        "from", "2040-01-01",
                                        "document", "12/2026/QĐ-UBND",
                                        "reason", "Để Nhân dân có thêm thời gian."))));
        things.put(
                "calendar-years",
                ofTheCity(
                        "calendar-years",
                        Map.of(
                                "year",
                                2040,
                                "document",
                                "1234/QĐ-TTg",
                                "daysOff",
                                List.of(
                                        "2040-01-01",
                                        "2040-02-11",
                                        "2040-02-12",
                                        "2040-02-13",
                                        "2040-02-14",
                                        "2040-02-15",
                                        "2040-04-21",
                                        "2040-04-30",
                                        "2040-05-01",
                                        "2040-09-02",
                                        "2040-09-03"),
                                "daysWorked",
                                List.of())));
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

    private UUID ofTheWard(String collection, Map<String, ?> request) throws IOException, InterruptedException {
        return made("benthanh.officer", collection, request);
    }

    private UUID ofTheCity(String collection, Map<String, ?> request) throws IOException, InterruptedException {
        return made("city.chair", collection, request);
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
