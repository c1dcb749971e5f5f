package vn.danchu.local.part;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where the parts listen, on this machine only. */
public final class Addresses {

    public static final int GATEWAY_PORT = 8080;
    public static final int KEYCLOAK_PORT = 8180;
    static final int POSTGRESQL_PORT = 15432;
    static final int KAFKA_PORT = 19092;
    static final int KAFKA_CONTROLLER_PORT = 19093;

    public static final String ISSUER = "http://localhost:" + KEYCLOAK_PORT + "/realms/danchu";
    static final String BOOTSTRAP_SERVERS = "localhost:" + KAFKA_PORT;

    private Addresses() {}

    /** What a person wants to open, in the order of the table shown when all is ready. */
    public static Map<String, String> table() {
        var table = new LinkedHashMap<String, String>();
        table.put("gateway", "http://localhost:" + GATEWAY_PORT);
        table.put("keycloak", "http://localhost:" + KEYCLOAK_PORT + "  (admin / " + Development.SECRET + ")");
        for (LocalService service : LocalService.ALL) {
            table.put(service.name(), "http://localhost:" + service.port() + "/q/health");
        }
        table.put("postgresql", "localhost:" + POSTGRESQL_PORT + "  (superuser postgres, no password)");
        table.put("kafka", BOOTSTRAP_SERVERS);
        return table;
    }
}
