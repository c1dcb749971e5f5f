package vn.danchu.verification.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.danchu.verification.Asked;
import vn.danchu.verification.Door;
import vn.danchu.verification.topic.CommittedRecords;

/**
 * Somebody denounces, and a named handler opens it. Then everything is searched that the platform has written: every table of every
 * database, every record of every topic, every log and every trace.
 */
@OnThePlatform
class SealedJourney {

    private static final String API = "/api/supervision/v1";
    private static final String SENDER = "benthanh.citizen4";
    private static final String HANDLER = "benthanh.handler";

    private static final String TABLES = """
            select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
            """;

    @Test
    void aSealedRecordIsFoundNowhereElse(Platform platform) throws IOException, InterruptedException, SQLException {
        // Long enough to stand nowhere by chance.
        String words = "ông " + UUID.randomUUID() + " nhận hối lộ";
        Door.Answer handler = send(
                platform.door()
                        .to("POST", API + "/denunciation-handlers")
                        .once(UUID.randomUUID().toString())
                        .with(Map.of("handler", platform.people().subject(HANDLER))),
                platform,
                "benthanh.chair");
        assertThat(handler.status()).isIn(201, 409);
        Door.Answer held = send(
                platform.door()
                        .to("POST", API + "/feedback")
                        .once(UUID.randomUUID().toString())
                        .with(Map.of(
                                "unit",
                                WardThings.WARD,
                                "kind",
                                "PROBLEM",
                                "matter",
                                "OTHER",
                                "field",
                                "OTHER",
                                "text",
                                words,
                                "consent",
                                Map.of("accepted", true, "purpose", "FEEDBACK", "version", "2026-01"))),
                platform,
                SENDER);
        assertThat(held.status()).isEqualTo(202);
        String path = API + "/me/held-submissions/" + held.text("id");
        Door.Answer chosen = send(
                platform.door()
                        .to("POST", path + "/choice")
                        .ifMatch(send(platform.door().to("GET", path), platform, SENDER)
                                .version())
                        .with(Map.of("way", "DENUNCIATION", "toTheUnitAbove", false)),
                platform,
                SENDER);
        assertThat(chosen.status()).isEqualTo(200);
        String record = chosen.text("id");

        Door.Answer opened = send(
                platform.door()
                        .to("POST", API + "/sealed-records/reading")
                        .with("Sealed-Record", record)
                        .ifMatch(chosen.version())
                        .with(Map.of("purpose", "SCREENING")),
                platform,
                HANDLER);
        assertThat(opened.text("text")).isEqualTo(words);

        assertThat(foundIn(platform, words)).isEmpty();
        assertThat(foundIn(platform, record))
                .containsExactlyInAnyOrder(
                        "supervision: sealed.record", "supervision: sealed.reading", "supervision: platform.audit");
    }

    private static Door.Answer send(Door.Request request, Platform platform, String who)
            throws IOException, InterruptedException {
        return request.as(platform.people().token(who)).send();
    }

    /** Wherever something stands. */
    private static List<String> foundIn(Platform platform, String what) throws IOException, SQLException {
        List<String> found = new ArrayList<>();
        for (String service : platform.databases().services()) {
            try (Connection owner = platform.databases().connectAsSuperuser(service)) {
                for (String table : Asked.texts(owner, TABLES)) {
                    if (Asked.number(owner, "select count(*) from " + table + " t where t::text like '%" + what + "%'")
                            > 0) {
                        found.add(service + ": " + table);
                    }
                }
            }
        }
        try (CommittedRecords records = new CommittedRecords(platform.broker(), topic -> true)) {
            records.catchUp(read -> {
                if (text(read).contains(what)) {
                    found.add("topic " + read.topic());
                }
            });
        }
        try (var logs = Files.walk(platform.logs())) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                if (Files.readString(log, StandardCharsets.ISO_8859_1)
                        .contains(new String(what.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))) {
                    found.add("log " + log.getFileName());
                }
            }
        }
        if (platform.collector().spans().stream()
                .anyMatch(span -> span.toString().contains(what))) {
            found.add("traces");
        }
        return found;
    }

    private static String text(ConsumerRecord<String, byte[]> read) {
        StringBuilder all = new StringBuilder().append(read.key());
        read.headers()
                .forEach(header -> all.append(header.key()).append(new String(header.value(), StandardCharsets.UTF_8)));
        return all.append(read.value() == null ? "" : new String(read.value(), StandardCharsets.UTF_8))
                .toString();
    }
}
