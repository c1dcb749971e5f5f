package vn.danchu.platform.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

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

    Generation generation();

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

    /** Whether what is made of events here is the one that serves, or another that is made anew beside it (docs/adr/0186). */
    interface Generation {
        /** Name of the one that is made beside the one that serves: it hears by itself and tells nothing. Absent where this serves. */
        Optional<String> name();

        /** File of the ids of events that are to have no effect in it, one a line. */
        Optional<Path> without();
    }
}
