package vn.danchu.verification.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The migrations of the project, put into an empty database as a service does when it starts: first those of the mechanics, then its own. A benchmark
 * needs the tables and no service.
 *
 * @param services folder of all services
 */
public record Migrations(Path services) {

    private static final String MECHANICS = "platform";
    private static final Pattern NAME = Pattern.compile("V(\\d+)__.*\\.sql");

    /** Puts all that a service has into its database. */
    public void apply(Connection owner, String service) throws SQLException, IOException {
        apply(owner, service, MECHANICS);
        apply(owner, service, service);
    }

    private void apply(Connection owner, String service, String schema) throws SQLException, IOException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("create schema if not exists " + schema);
            statement.execute("set search_path = " + schema + ", public");
            for (Path script : scripts(schema)) {
                statement.execute(Files.readString(script)
                        .replace("${application}", service + "_application")
                        .replace("${worker}", service + "_worker"));
            }
            statement.execute("reset search_path");
        }
    }

    private List<Path> scripts(String schema) throws IOException {
        try (var scripts = Files.list(services.resolve(schema).resolve("src/main/resources/db/" + schema))) {
            return scripts.sorted(Comparator.comparingInt(Migrations::version)).toList();
        }
    }

    private static int version(Path script) {
        Matcher name = NAME.matcher(script.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalStateException(script + " is no migration");
        }
        return Integer.parseInt(name.group(1));
    }
}
