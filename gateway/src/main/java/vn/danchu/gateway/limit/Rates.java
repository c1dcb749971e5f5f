package vn.danchu.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counts requests in token buckets, one per holder and kind.
 *
 * <p>The memory is bounded: when there are more holders than are remembered, the least active are forgotten. A forgotten
 * holder starts with a full bucket, so one who is counted often, as an attacker is, stays.
 */
final class Rates {

    private final Map<Holder, Map<RequestKind, Rate>> table;
    private final Cache<Key, Bucket> buckets;
    private final TimeMeter time;

    Rates(RateConfiguration configuration, TimeMeter time) {
        this.table = table(configuration);
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(configuration.remembered())
                // By then it is full again, as a new one would be.
                .expireAfterAccess(longest(table))
                .ticker(time::currentTimeNanos)
                .executor(Runnable::run)
                .build();
    }

    private record Key(Holder holder, RequestKind kind, String value) {}

    /** Counts one request of the holder; one that is refused costs nothing. */
    Quota count(Holder holder, RequestKind kind, String value) {
        Rate rate = rate(holder, kind);
        ConsumptionProbe probe =
                buckets.get(new Key(holder, kind, value), key -> bucket(rate)).tryConsumeAndReturnRemaining(1);
        return new Quota(
                holder.label() + "-" + kind.label(),
                rate,
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket(Rate rate) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(rate.requests()).refillGreedy(rate.requests(), rate.period()))
                .build();
    }

    private Rate rate(Holder holder, RequestKind kind) {
        Rate rate = table.getOrDefault(holder, Map.of()).get(kind);
        if (rate == null) {
            throw new IllegalStateException("no rate danchu.gateway.rates." + holder.label() + "." + kind.label());
        }
        return rate;
    }

    /** What this replica grants. */
    private static Map<Holder, Map<RequestKind, Rate>> table(RateConfiguration configuration) {
        if (configuration.replicas() < 1) {
            throw new IllegalArgumentException("danchu.gateway.rates.replicas is at least 1");
        }
        Map<Holder, Map<RequestKind, Rate>> table = new EnumMap<>(Holder.class);
        for (Holder holder : Holder.values()) {
            Map<RequestKind, Rate> rates = switch (holder) {
                case ADDRESS -> configuration.address();
                case SUBJECT -> configuration.subject();
                case PORTAL -> configuration.portal();
            };
            for (RequestKind kind : RequestKind.values()) {
                boolean counted = holder == Holder.ADDRESS || kind != RequestKind.ANONYMOUS;
                if (counted != rates.containsKey(kind)) {
                    throw new IllegalArgumentException("danchu.gateway.rates." + holder.label() + "." + kind.label()
                            + (counted ? " is missing" : " makes no sense: nobody is known then"));
                }
            }
            Map<RequestKind, Rate> shares = new EnumMap<>(RequestKind.class);
            rates.forEach((kind, rate) -> shares.put(kind, rate.sharedBy(configuration.replicas())));
            table.put(holder, shares);
        }
        return table;
    }

    private static Duration longest(Map<Holder, Map<RequestKind, Rate>> table) {
        return table.values().stream()
                .flatMap(rates -> rates.values().stream())
                .map(Rate::period)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
