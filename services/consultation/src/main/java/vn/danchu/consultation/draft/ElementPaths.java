package vn.danchu.consultation.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * The addresses of the drafts last asked for. Each comment names one; drafts never change, so nothing kept here grows old,
 * and only the number of addresses must be bounded.
 */
final class ElementPaths {

    private final int limit;
    private final Map<UUID, Map<String, ElementReference>> byDraft = new LinkedHashMap<>(16, 0.75f, true);
    private int size;

    ElementPaths(int limit) {
        this.limit = limit;
    }

    /** The addresses of a draft; loads them if they are not here. Two callers may load the same ones at once. */
    Map<String, ElementReference> of(UUID draft, Function<UUID, Map<String, ElementReference>> load) {
        synchronized (byDraft) {
            Map<String, ElementReference> known = byDraft.get(draft);
            if (known != null) {
                return known;
            }
        }
        Map<String, ElementReference> loaded = Map.copyOf(load.apply(draft));
        // A draft that isn't there yet may come.
        if (!loaded.isEmpty()) {
            keep(draft, loaded);
        }
        return loaded;
    }

    private void keep(UUID draft, Map<String, ElementReference> loaded) {
        synchronized (byDraft) {
            if (byDraft.put(draft, loaded) == null) {
                size += loaded.size();
            }
            var eldest = byDraft.entrySet().iterator();
            while (size > limit && eldest.hasNext()) {
                size -= eldest.next().getValue().size();
                eldest.remove();
            }
        }
    }

    /** How many addresses are kept. */
    int size() {
        synchronized (byDraft) {
            return size;
        }
    }
}
