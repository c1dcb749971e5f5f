package vn.danchu.gateway.page;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.danchu.gateway.City;

/** Services that say what they are: each answers with the description of its interface that is committed. */
final class DescribedCity implements AutoCloseable {

    private static final Path DESCRIPTIONS = Path.of("../services/contracts/openapi");

    private final List<HttpServer> services;

    DescribedCity(String... names) throws IOException {
        services = Stream.of(names).map(DescribedCity::described).toList();
    }

    private static HttpServer described(String name) {
        try {
            byte[] document = new YAMLMapper()
                    .readTree(DESCRIPTIONS.resolve(name + ".yaml").toFile())
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
            HttpServer service =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), City.port(name)), 0);
            service.createContext("/q/openapi", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, document.length);
                exchange.getResponseBody().write(document);
                exchange.close();
            });
            service.start();
            return service;
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public void close() {
        services.forEach(service -> service.stop(0));
    }
}
