package vn.danchu.platform.web;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** What is really in the database. */
@ApplicationScoped
public class Notes {
    private final DataSource database;
    private final AgroalDataSource worker;

    /** @param worker sees every key; a request sees those of its caller */
    Notes(DataSource database, @io.quarkus.agroal.DataSource("worker") AgroalDataSource worker) {
        this.database = database;
        this.worker = worker;
    }

    long withText(String text) {
        return count(database, "select count(*) from consultation.note where text = ?", text);
    }

    long keys(String key) {
        return count(worker, "select count(*) from platform.idempotency where key = ?", key);
    }

    long all() {
        return count(database, "select count(*) from consultation.note where ? is not null", "");
    }

    /** How many of our transactions wait for one of another. */
    long waiting() {
        return count(
                database,
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database() and ? is not null",
                "");
    }

    String textOf(UUID id) {
        try (var connection = database.getConnection();
                var find = connection.prepareStatement("select text from consultation.note where id = ?")) {
            find.setObject(1, id);
            try (var row = find.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void expire(String key, Instant at) {
        try (var connection = worker.getConnection();
                var update =
                        connection.prepareStatement("update platform.idempotency set expires_at = ? where key = ?")) {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.setString(2, key);
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("no such key");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static long count(DataSource as, String sql, String argument) {
        try (var connection = as.getConnection();
                var count = connection.prepareStatement(sql)) {
            count.setString(1, argument);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
