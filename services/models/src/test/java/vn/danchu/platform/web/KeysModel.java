package vn.danchu.platform.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What idempotency keys promise, as a plain table: who holds a key, and what it was answered with until when. */
final class KeysModel {

    static final int CREATED = 201;

    private final Map<Key, Kept> kept = new HashMap<>();
    private final Set<Key> held = new HashSet<>();
    private final List<UUID> everAnswered = new ArrayList<>();

    /** What a claim is told now. */
    Claim expected(Ask ask, Instant now) {
        if (held.contains(ask.what())) {
            return new Claim.Running();
        }
        Kept before = kept.get(ask.what());
        if (before == null || before.past(now)) {
            return new Claim.First();
        }
        return before.body() == ask.body() ? new Claim.Repeated(before.resource(), CREATED) : new Claim.Reused();
    }

    /** A request that has claimed the key is open: also one that only repeats an answer. */
    void hold(Ask ask) {
        held.add(ask.what());
    }

    void release(Ask ask) {
        held.remove(ask.what());
    }

    /** A request that came first with its key has ended well. */
    void answered(Ask ask, UUID resource, Instant expiresAt) {
        kept.put(ask.what(), new Kept(ask.body(), resource, expiresAt));
        everAnswered.add(resource);
    }

    /** Forgets at most so many of the keys that are past their time, held or not; returns how many. */
    int sweep(Instant now, int batch) {
        List<Key> past = kept.entrySet().stream()
                .filter(entry -> entry.getValue().past(now))
                .sorted(Comparator.comparing(entry -> entry.getValue().expiresAt()))
                .map(Map.Entry::getKey)
                .limit(batch)
                .toList();
        past.forEach(kept::remove);
        return past.size();
    }

    Map<Key, Kept> kept() {
        return Map.copyOf(kept);
    }

    /** What was ever created, those of keys that are forgotten among them. */
    List<UUID> everAnswered() {
        return List.copyOf(everAnswered);
    }

    /** A request, each part of it a number. */
    record Ask(int subject, int client, int operation, int key, int body) {

        Key what() {
            return new Key(subject, client, operation, key);
        }

        Ask withBody(int other) {
            return new Ask(subject, client, operation, key, other);
        }
    }

    /** What makes two requests one. */
    record Key(int subject, int client, int operation, int key) {}

    record Kept(int body, UUID resource, Instant expiresAt) {

        boolean past(Instant now) {
            return !expiresAt.isAfter(now);
        }
    }
}
