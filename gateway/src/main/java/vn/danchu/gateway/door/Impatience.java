package vn.danchu.gateway.door;

import io.netty.channel.Channel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.danchu.gateway.exchange.Exchange;

/**
 * Closes connections on which no whole head of a request arrives in time. The server's idle timeout begins anew with every
 * byte, so a sender of one byte now and then could keep a connection, and thousands of them, for ever.
 *
 * <p>The server tells of a head only once it is whole. So the connections themselves are looked through, each on its own
 * event loop: one that has had no request in hand for too long is closed, whatever trickles in.
 */
@Singleton
final class Impatience {

    private static final AttributeKey<Rest> REST = AttributeKey.valueOf(Impatience.class, "rest");

    private final VertxInternal vertx;
    private final Duration first;
    private final Duration next;

    /** Where requests come in; not positive while a port that the system chose is unknown, which the first request tells. */
    private volatile int port;

    Impatience(Vertx vertx, LimitConfiguration limits) {
        this.vertx = (VertxInternal) vertx;
        this.first = limits.headTimeout();
        this.next = limits.restTimeout();
    }

    void begin(@ObservesAsync HttpServerStart started) {
        port = started.options().getPort();
        long pause = first.dividedBy(4).toMillis();
        for (EventExecutor executor : vertx.getEventLoopGroup()) {
            if (executor instanceof SingleThreadEventLoop loop) {
                var _ = loop.scheduleWithFixedDelay(() -> look(loop), pause, pause, TimeUnit.MILLISECONDS);
            }
        }
    }

    /** Leaves the connection in peace until the exchange on it is over. */
    void spare(HttpConnection connection, Exchange exchange) {
        if (connection instanceof HttpServerConnection server) {
            if (port <= 0 && server.channel().localAddress() instanceof InetSocketAddress local) {
                port = local.getPort();
            }
            Rest rest = rest(server.channel());
            rest.disturb();
            exchange.whenOver(complete -> rest.begin(next));
        }
    }

    private void look(SingleThreadEventLoop loop) {
        List<Channel> tooSlow = new ArrayList<>();
        Iterator<Channel> channels = loop.registeredChannelsIterator();
        while (channels.hasNext()) {
            Channel channel = channels.next();
            if (accepted(channel) && rest(channel).over()) {
                tooSlow.add(channel);
            }
        }
        for (Channel channel : tooSlow) {
            var _ = channel.close();
        }
    }

    private boolean accepted(Channel channel) {
        return channel.parent() != null
                && channel.localAddress() instanceof InetSocketAddress local
                && local.getPort() == port;
    }

    private Rest rest(Channel channel) {
        Rest known = channel.attr(REST).get();
        if (known != null) {
            return known;
        }
        Rest fresh = new Rest();
        fresh.begin(first);
        channel.attr(REST).set(fresh);
        return fresh;
    }

    /** How long a connection may go on without a request in hand. Confined to the event loop of the connection. */
    private static final class Rest {

        private boolean resting;
        private long deadline;

        void begin(Duration atMost) {
            resting = true;
            deadline = System.nanoTime() + atMost.toNanos();
        }

        void disturb() {
            resting = false;
        }

        boolean over() {
            return resting && System.nanoTime() - deadline > 0;
        }
    }
}
