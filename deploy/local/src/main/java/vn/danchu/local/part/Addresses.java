package vn.danchu.local.part;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.danchu.embedded.EmbeddedKafka;

/** Where the parts listen, on this machine only. */
public final class Addresses {

    /** Added to every port: a second platform runs beside the first one. */
    public static final int OFFSET = Integer.parseInt(
            Optional.ofNullable(System.getenv("DANCHU_PORT_OFFSET")).orElse("0"));

    public static final int GATEWAY_PORT = 8080 + OFFSET;
    static final int GATEWAY_MANAGEMENT_PORT = 9000 + OFFSET;
    public static final int KEYCLOAK_PORT = 8180 + OFFSET;
    public static final int POSTGRESQL_PORT = 15432 + OFFSET;
    private static final int KAFKA_PORT = 19092 + OFFSET;
    private static final int KAFKA_CONTROLLER_PORT = 19093 + OFFSET;
    private static final int PORTS_OF_A_BROKER = 2;

    public static final String ISSUER = "http://localhost:" + KEYCLOAK_PORT + "/realms/danchu";
    public static final String BOOTSTRAP_SERVERS = bootstrapServers(1);

    private Addresses() {}

    /** Where the clients of the first brokers begin, so many of them. */
    public static String bootstrapServers(int brokers) {
        return IntStream.rangeClosed(1, brokers)
                .mapToObj(number -> "localhost:" + kafka(number))
                .collect(Collectors.joining(","));
    }

    /** Port of the clients of a broker, the first of which is 1. */
    public static int kafka(int number) {
        return KAFKA_PORT + PORTS_OF_A_BROKER * (number - 1);
    }

    static int kafkaController(int number) {
        return KAFKA_CONTROLLER_PORT + PORTS_OF_A_BROKER * (number - 1);
    }

    /** What a person wants to open, in the order of the table shown when all is ready. */
    public static Map<String, String> table() {
        var table = new LinkedHashMap<String, String>();
        table.put("gateway", "http://localhost:" + GATEWAY_PORT);
        table.put("gateway's health", health(GATEWAY_MANAGEMENT_PORT));
        table.put("keycloak", "http://localhost:" + KEYCLOAK_PORT + "  (admin / " + Development.SECRET + ")");
        for (LocalService service : LocalService.ALL) {
            table.put(service.name(), health(service.port()));
        }
        table.put("postgresql", "localhost:" + POSTGRESQL_PORT + "  (superuser postgres, no password)");
        table.put("kafka", BOOTSTRAP_SERVERS + "  (" + EmbeddedKafka.PROVISIONER + " / " + Development.SECRET + ")");
        return table;
    }

    /** Where a part tells how it is. */
    static String health(int port) {
        return "http://localhost:" + port + "/q/health";
    }
}
