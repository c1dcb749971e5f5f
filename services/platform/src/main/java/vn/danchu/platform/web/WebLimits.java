package vn.danchu.platform.web;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much a service takes from one request. */
@StaticInitSafe
@ConfigMapping(prefix = "danchu.web")
interface WebLimits {

    /** The largest body. A service that takes documents raises it. */
    @WithDefault("1M")
    MemorySize bodyLimit();

    /** How long a body may take that is taken in before the request has a thread; then the connection is closed. */
    @WithDefault("30S")
    Duration bodyWait();

    /** The largest sum of all headers. The server's own limit lies above it, for it answers without a problem. */
    @WithDefault("16K")
    MemorySize headerLimit();

    /** The longest address, with its query, in characters. */
    @WithDefault("4096")
    int addressLimit();

    /** How many transactions of requests run at once. Not above the connections of the pool, where they would wait blindly. */
    @WithDefault("16")
    int transactions();

    /** How long a request waits for its turn before it is told to come back. */
    @WithDefault("2S")
    Duration transactionWait();

    /** How long the second of two requests with one idempotency key waits for the first. */
    @WithDefault("2S")
    Duration twinWait();

    /** How long an idempotency key is remembered. */
    @WithDefault("7D")
    Duration keysKept();
}
