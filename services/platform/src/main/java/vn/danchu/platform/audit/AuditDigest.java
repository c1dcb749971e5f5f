package vn.danchu.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A SHA-256 over named kinds of fields, each with its length before it, so that no two contents are written alike and an
 * absent field is not an empty one. The form is fixed for ever: what was sealed with it is verified with it.
 */
final class AuditDigest {

    static final int LENGTH = 32;

    private static final int ABSENT = -1;
    private static final long MICROSECONDS = 1_000_000;
    private static final int NANOSECONDS = 1_000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private AuditDigest(String kind) {
        text(kind);
    }

    static byte[] of(StoredEntry stored) {
        AuditEntry entry = stored.entry();
        AuditDigest digest = new AuditDigest("danchu-audit-entry-1")
                .number(stored.id())
                .number(stored.transaction())
                .time(entry.occurredAt())
                .text(entry.operation())
                .text(entry.actor())
                .number((long) entry.roles().size());
        entry.roles().forEach(digest::text);
        return digest.text(entry.client())
                .text(entry.organisation())
                .text(entry.unit() == null ? null : entry.unit().code())
                .day(entry.unit() == null ? null : entry.unit().validFrom())
                .text(entry.about())
                .number(entry.versionBefore())
                .number(entry.versionAfter())
                .identifier(entry.correlationId())
                .end();
    }

    static byte[] of(AuditBatch batch) {
        AuditDigest digest = new AuditDigest("danchu-audit-batch-1")
                .number(batch.number())
                .number(batch.throughTransaction())
                .number(batch.throughId())
                .number((long) batch.entries().size());
        batch.entries().forEach(entry -> digest.number(entry.id()).text(entry.digest()));
        return digest.time(batch.sealedAt()).text(batch.previous()).end();
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private AuditDigest text(@Nullable String text) {
        byte @Nullable [] utf8 = text == null ? null : text.getBytes(UTF_8);
        return write(() -> {
            out.writeInt(utf8 == null ? ABSENT : utf8.length);
            if (utf8 != null) {
                out.write(utf8);
            }
        });
    }

    private AuditDigest number(@Nullable Long number) {
        return text(number == null ? null : Long.toString(number));
    }

    private AuditDigest time(Instant time) {
        return number(time.getEpochSecond() * MICROSECONDS + time.getNano() / NANOSECONDS);
    }

    private AuditDigest day(@Nullable LocalDate day) {
        return text(day == null ? null : day.toString());
    }

    private AuditDigest identifier(@Nullable UUID identifier) {
        return text(identifier == null ? null : identifier.toString());
    }

    private byte[] end() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private AuditDigest write(Writing writing) {
        try {
            writing.write();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return this;
    }

    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }
}
