package vn.danchu.testing.trace;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/** A collector of traces as the platform meets it: OTLP over HTTP. It keeps everything it is sent. */
public final class TraceCollector implements AutoCloseable {

    private final HttpServer server;
    private final List<CollectedSpan> spans = new CopyOnWriteArrayList<>();

    /** Begins to listen on a port of this machine. */
    public TraceCollector(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    /** What has arrived by now, in the order of arrival. */
    public List<CollectedSpan> spans() {
        return List.copyOf(spans);
    }

    /** What has arrived of one trace by now. */
    public List<CollectedSpan> trace(String traceId) {
        return spans.stream().filter(span -> span.traceId().equals(traceId)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream body = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                        ? new GZIPInputStream(exchange.getRequestBody())
                        : exchange.getRequestBody()) {
            for (ResourceSpans resource :
                    ExportTraceServiceRequest.parseFrom(body).getResourceSpansList()) {
                for (ScopeSpans scope : resource.getScopeSpansList()) {
                    scope.getSpansList().forEach(span -> spans.add(collected(span)));
                }
            }
            Message taken = ExportTraceServiceResponse.getDefaultInstance();
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, taken.getSerializedSize() == 0 ? -1 : taken.getSerializedSize());
        }
    }

    private static CollectedSpan collected(Span span) {
        Map<String, String> attributes = new TreeMap<>();
        for (KeyValue pair : span.getAttributesList()) {
            attributes.put(
                    pair.getKey(),
                    pair.getValue().hasIntValue()
                            ? Long.toString(pair.getValue().getIntValue())
                            : pair.getValue().getStringValue());
        }
        return new CollectedSpan(
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                span.getName(),
                span.getKind().name().substring("SPAN_KIND_".length()),
                attributes);
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /**
     * A step of a trace.
     *
     * @param parentId empty for the first
     * @param kind {@code SERVER}, {@code PRODUCER}, {@code CONSUMER} …
     * @param attributes all of them, numbers as text
     */
    public record CollectedSpan(
            String traceId, String spanId, String parentId, String name, String kind, Map<String, String> attributes) {

        public CollectedSpan {
            attributes = Map.copyOf(attributes);
        }
    }
}
