package vn.danchu.platform.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this service tells and hears. */
@ConfigMapping(prefix = "danchu.event")
interface EventConfiguration {

    /** The service, as topics and consumer groups name it, for example {@code consultation}. */
    String service();

    /** The city's deployment, first part of every event's source. */
    String cell();

    /** Where the relay finds the outbox. */
    Database database();

    Relay relay();

    Inbox inbox();

    Parked parked();

    /** The database, as the worker login. */
    interface Database {

        /** JDBC address. */
        String url();

        /** Login. */
        String username();

        /** Its password. */
        String password();
    }

    /** The relay from the outbox to Kafka. */
    interface Relay {
        /** Rows of one Kafka transaction at most. */
        @WithDefault("500")
        int batch();

        /** How long the relay waits for a wake-up before it looks by itself. */
        @WithDefault("50ms")
        Duration poll();

        /** How long a replica without the lock waits before it asks again. */
        @WithDefault("1s")
        Duration election();

        /** How long the connection that holds the lock may be silent before PostgreSQL ends it. */
        @WithDefault("10s")
        Duration silence();
    }

    /** The inbox. */
    interface Inbox {
        /** Events of one transaction at most. */
        @WithDefault("500")
        int batch();

        /** First pause after an outage; it doubles up to {@link #longestPause()}. */
        @WithDefault("100ms")
        Duration firstPause();

        @WithDefault("5s")
        Duration longestPause();
    }

    /** What operators ask about parked events. */
    interface Parked {
        /** Pause between two looks for a question. */
        @WithDefault("1s")
        Duration every();
    }
}
