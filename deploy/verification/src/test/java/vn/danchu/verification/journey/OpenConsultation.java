package vn.danchu.verification.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import vn.danchu.verification.Door;

/**
 * What Tân Định asks its people still when the demonstration is over.
 *
 * @param id of the consultation
 */
record OpenConsultation(Platform platform, UUID id) {

    static OpenConsultation ofTanDinh(Platform platform) throws IOException, InterruptedException {
        return new OpenConsultation(
                platform,
                UUID.fromString(platform.door()
                        .to("GET", "/api/consultation/v1/consultations?unit=26737&state=OPEN")
                        .send()
                        .orFail("Listing what is open")
                        .body()
                        .at("/items/0/id")
                        .asText()));
    }

    /** A citizen of the ward comments; returns the comment. */
    UUID comment(String text, UUID correlation) throws IOException, InterruptedException {
        Door.Answer answer = platform.door()
                .to("POST", "/api/consultation/v1/consultations/" + id + "/comments")
                .as(platform.people().token("tandinh.citizen1"))
                .once(UUID.randomUUID().toString())
                .correlated(correlation)
                .with(Map.of(
                        "target", "dieu-25",
                        "text", text,
                        "stance", "OTHER",
                        "channel", "PORTAL",
                        "consent", Map.of("accepted", true, "purpose", "CONSULTATION", "version", "2026-01")))
                .send();
        assertThat(answer.status()).isEqualTo(201);
        return UUID.fromString(answer.text("id"));
    }
}
