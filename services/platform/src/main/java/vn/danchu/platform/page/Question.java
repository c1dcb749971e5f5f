package vn.danchu.platform.page;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What a list was asked: its address and its filters, but for the place and the size of the page. A cursor is bound to it, so
 * that the comments of one consultation are not continued among those of another, which nobody would notice. Like the
 * cursor's own, the checksum finds accidents and is no signature.
 *
 * @param text that stands for it
 */
record Question(String text) {

    /** Of a page that nobody asks over HTTP: its cursors are bound to nothing. */
    static final Question NONE = new Question("");

    private static final Set<String> PAGING = Set.of("cursor", "limit");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private static final String UNREADABLE = "";

    /** The question of the current request. Of a record that holds parameters the framework fills those alone, no context. */
    static Question asked() {
        ArcContainer beans = Arc.container();
        if (beans == null || !beans.requestContext().isActive()) {
            return NONE;
        }
        @Nullable RoutingContext request = beans.instance(CurrentVertxRequest.class).get().getCurrent();
        return request == null ? NONE : of(request.normalizedPath(), request.queryParams());
    }

    static Question of(String path, MultiMap query) {
        Map<String, List<String>> filters = new TreeMap<>();
        query.names().stream()
                .filter(name -> !PAGING.contains(name))
                .forEach(name -> filters.put(name, query.getAll(name)));
        return new Question(path + filters);
    }

    String bind(String cursor) {
        return cursor + checksum();
    }

    /** The cursor that was bound; an unreadable one where it was bound to another question, or is none. */
    String unbind(String bound) {
        String checksum = checksum();
        return bound.endsWith(checksum) ? bound.substring(0, bound.length() - checksum.length()) : UNREADABLE;
    }

    private String checksum() {
        if (text.isEmpty()) {
            return "";
        }
        var checksum = new CRC32C();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES)
                .putInt((int) checksum.getValue())
                .array();
        return BASE64.encodeToString(bytes);
    }
}
