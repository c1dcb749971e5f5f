package vn.danchu.verification.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import vn.danchu.verification.rig.Rig;

/**
 * When nothing of a leg is under way any more: every event is sent, and insight has taken those of the comments. Else the leg
 * after it would pay for what the one before has left.
 */
final class Rest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Rig rig;
    private final long alreadyTaken;

    /** Begins at rest, before the first comment. */
    Rest(Rig rig) throws IOException, InterruptedException, SQLException {
        this.rig = rig;
        this.alreadyTaken = taken() - said();
    }

    /** A leg that ends when everything that follows from it has come to rest; its rate is without the waiting. */
    Leg after(Leg leg) {
        return duration -> {
            double rate = leg.rate(duration);
            await();
            return rate;
        };
    }

    private void await() throws IOException, InterruptedException, SQLException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (unsent() > 0 || taken() < said() + alreadyTaken) {
            if (System.nanoTime() > giveUp) {
                throw new IOException(
                        "The events of a leg are still under way after " + PATIENCE.toMinutes() + " minutes.");
            }
            Thread.sleep(LOOK);
        }
    }

    private long unsent() throws SQLException {
        long unsent = 0;
        for (String service : rig.services()) {
            unsent += count(service, "platform.outbox");
        }
        return unsent;
    }

    private long taken() throws SQLException {
        return count("insight", "platform.inbox");
    }

    private long said() throws SQLException {
        return count("consultation", "consultation.comment");
    }

    private long count(String service, String table) throws SQLException {
        try (Connection connection = rig.databases().connect(service);
                PreparedStatement statement = connection.prepareStatement("select count(*) from " + table);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
