package vn.danchu.platform.web;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.danchu.platform.audit.AuditEntry;
import vn.danchu.platform.audit.AuditTrail;
import vn.danchu.platform.audit.ModelTrail;
import vn.danchu.platform.background.Background;
import vn.danchu.platform.database.ModelDatabase;
import vn.danchu.platform.event.ModelSettings;
import vn.danchu.platform.identity.Caller;
import vn.danchu.platform.time.ClockInHand;
import vn.danchu.platform.web.KeysModel.Ask;
import vn.danchu.testing.infrastructure.Infrastructure;

/** What {@link KeysModel} says of keys, as {@link IdempotencyKeys} and {@link ExpiredKeys} write it into their table. */
final class KeyTables {

    private static final WebLimits LIMITS = ModelSettings.of(WebLimits.class, Map.of("danchu.web.twin-wait", "25ms"));

    private final String actor = "citizen-" + UUID.randomUUID();
    private final ClockInHand clock = new ClockInHand(Instant.parse("2026-04-11T02:00:00Z"));
    private final IdempotencyKeys keys = new IdempotencyKeys(ModelDatabase.requests(), ModelDatabase.writes(), LIMITS);
    private final AuditTrail trail = ModelTrail.of(clock);
    private final ExpiredKeys expired =
            new ExpiredKeys(ModelDatabase.worker(), Clock.systemUTC(), new Background(new SimpleMeterRegistry()));

    /** Of a database that knows no key yet. */
    KeyTables() throws SQLException {
        ModelDatabase.asOwner("truncate platform.idempotency");
    }

    void pass(Duration time) {
        clock.pass(time);
    }

    Instant now() {
        return clock.now();
    }

    /** Until when a key is kept that was claimed then. */
    static Instant expiry(Instant claimedAt) {
        return claimedAt.plus(Duration.ofDays(7));
    }

    /** Claims in the transaction of the current request. */
    Claim claim(Ask ask) throws SQLException {
        return keys.claim(caller(ask), key(ask), hash(ask.body()), now());
    }

    /** Answers in the same transaction. */
    UUID answer(Ask ask, Instant claimedAt, UUID resource) {
        keys.answer(key(ask), hash(ask.body()), claimedAt, KeysModel.CREATED, resource);
        trail.write(new AuditEntry(
                now(), "write-note", actor, List.of(), "portal", null, null, resource.toString(), null, 1L, null));
        return resource;
    }

    int sweep(int batch) throws SQLException {
        return expired.sweep(now(), batch);
    }

    Map<KeysModel.Key, KeysModel.Kept> kept() throws SQLException {
        return ModelDatabase.worker().inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("select * from platform.idempotency");
                    ResultSet row = statement.executeQuery()) {
                Map<KeysModel.Key, KeysModel.Kept> kept = new HashMap<>();
                while (row.next()) {
                    kept.put(
                            new KeysModel.Key(
                                    number(row, "subject"),
                                    number(row, "client"),
                                    number(row, "operation"),
                                    number(row, "key")),
                            new KeysModel.Kept(
                                    body(row.getBytes("body_hash")),
                                    row.getObject("resource_id", UUID.class),
                                    row.getObject("expires_at", OffsetDateTime.class)
                                            .toInstant()));
                }
                return kept;
            }
        });
    }

    /** What was created, by the audit trail, which no login of the service may read. */
    List<UUID> audited() throws SQLException {
        try (Connection connection = Infrastructure.asOwner(ModelDatabase.SERVICE);
                PreparedStatement statement =
                        connection.prepareStatement("select about from platform.audit where actor = ?")) {
            statement.setString(1, actor);
            try (ResultSet row = statement.executeQuery()) {
                List<UUID> created = new ArrayList<>();
                while (row.next()) {
                    created.add(UUID.fromString(row.getString("about")));
                }
                return created;
            }
        }
    }

    private static Caller caller(Ask ask) {
        return new Caller(key(ask).subject(), Set.of(), null, null, null, null, key(ask).client(), null);
    }

    private static IdempotencyKey key(Ask ask) {
        return new IdempotencyKey(
                "subject-" + ask.subject(),
                "client-" + ask.client(),
                "operation-" + ask.operation(),
                "key-" + ask.key());
    }

    private static int number(ResultSet row, String column) throws SQLException {
        String name = row.getString(column);
        return Integer.parseInt(name.substring(name.indexOf('-') + 1));
    }

    private static int body(byte[] hash) {
        return Arrays.equals(hash, hash(0)) ? 0 : 1;
    }

    private static byte[] hash(int body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(("body-" + body).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException(none);
        }
    }
}
