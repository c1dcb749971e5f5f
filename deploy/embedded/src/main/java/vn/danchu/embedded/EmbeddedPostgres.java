package vn.danchu.embedded;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * A real PostgreSQL 18 beside this JVM. It stops with the JVM; when the JVM was killed, the server lives on with the
 * settings of then, so that the next start on the same data finds it by its pid file and stops it first.
 *
 * <p>The superuser {@code postgres} needs no password from this machine; every other login does, so that a service with
 * a wrong password fails here as it would in production.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final Pattern SERVICE_NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");
    private static final List<String> EXTENSIONS = List.of("unaccent", "pg_trgm", "pgcrypto", "pg_stat_statements");
    private static final String CLIENT_AUTHENTICATION = """
            # type  database  user      address       method
            local   all       all                     trust
            host    all       postgres  127.0.0.1/32  trust
            host    all       postgres  ::1/128       trust
            host    all       all       127.0.0.1/32  scram-sha-256
            host    all       all       ::1/128       scram-sha-256
            """;
    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(50);

    /** What was written is archived within this time, however little it is. */
    private static final String ARCHIVE_TIMEOUT_SECONDS = "10";

    private final PostgresSettings settings;
    private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;
    private final Postmaster postmaster;

    private EmbeddedPostgres(
            PostgresSettings settings,
            io.zonky.test.db.postgres.embedded.EmbeddedPostgres server,
            Postmaster postmaster) {
        this.settings = settings;
        this.server = server;
        this.postmaster = postmaster;
    }

    /** Starts the server and returns when it answers. */
    public static EmbeddedPostgres start(PostgresSettings settings) {
        stopLeftover(settings.data());
        try {
            Files.createDirectories(settings.data().toAbsolutePath().getParent());
            Files.createDirectories(settings.log().toAbsolutePath().getParent());
            Redirect log = Redirect.appendTo(settings.log().toFile());
            var builder = io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                    .setDataDirectory(settings.data().toFile())
                    .setCleanDataDirectory(false)
                    .setPort(settings.port() == 0 ? FreePort.find() : settings.port())
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("timezone", "UTC")
                    .setServerConfig("fsync", settings.durability().setting())
                    .setServerConfig("synchronous_commit", settings.durability().setting())
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .setServerConfig("password_encryption", "scram-sha-256")
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    .setPGStartupWait(STARTUP);
            certificateFiles(settings).forEach(builder::setServerConfig);
            if (settings.programs() != null) {
                builder.setOverrideWorkingDirectory(settings.programs().toFile());
            }
            if (settings.archive() != null) {
                builder.setServerConfig("archive_mode", "on")
                        .setServerConfig("archive_timeout", ARCHIVE_TIMEOUT_SECONDS);
            }
            var server = builder.start();
            Postmaster postmaster = Postmaster.of(settings.data())
                    .orElseThrow(() -> new IllegalStateException("PostgreSQL answers but left no pid file"));
            var postgres = new EmbeddedPostgres(settings, server, postmaster);
            postgres.requirePasswords();
            postgres.archive();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start; its log is " + settings.log(), e);
        }
    }

    /**
     * Stops the server that a killed JVM left behind on this data.
     *
     * @return whether there was one
     */
    public static boolean stopLeftover(Path data) {
        return Postmaster.of(data)
                .map(postmaster -> {
                    postmaster.stop();
                    return true;
                })
                .orElse(false);
    }

    public int port() {
        return server.getPort();
    }

    /** The URL of a database for any login; it carries none. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port() + "/" + database;
    }

    /** Completes when the server is gone, for whatever reason. */
    public CompletableFuture<?> onExit() {
        return postmaster.onExit();
    }

    /** A connection of the superuser, for what only an operator may do. */
    public Connection connectAsSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, null);
    }

    /**
     * What an operator does for a service before its first migration: the logins {@code <service>_owner},
     * {@code <service>_application} and {@code <service>_worker}, a database of the service's name owned by the first,
     * and the extensions that only a superuser may create. Repeating it changes nothing but the password.
     */
    public void provision(String service, String password) {
        if (!SERVICE_NAME.matcher(service).matches()) {
            throw new IllegalArgumentException("Not a name of a service: " + service);
        }
        try (Connection connection = connectAsSuperuser(SUPERUSER);
                Statement statement = connection.createStatement()) {
            for (String role : List.of("owner", "application", "worker")) {
                makeLogin(statement, service + "_" + role, password);
            }
            makeDatabase(statement, service);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot provision the database " + service, e);
        }
        try (Connection connection = connectAsSuperuser(service);
                Statement statement = connection.createStatement()) {
            for (String extension : EXTENSIONS) {
                statement.execute("CREATE EXTENSION IF NOT EXISTS " + extension);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the extensions of " + service, e);
        }
    }

    /**
     * Returns when a server that began with a backup has gone along the log as far as it was to go, and takes changes again.
     *
     * @throws IOException where it gives up: the log ends before the moment that was asked for
     */
    public void awaitRecovered() throws IOException, InterruptedException {
        try (Connection connection = connectAsSuperuser(SUPERUSER);
                Statement statement = connection.createStatement()) {
            while (exists(statement, "SELECT 1 WHERE pg_is_in_recovery()")) {
                Thread.sleep(LOOK);
            }
        } catch (SQLException gone) {
            throw new IOException("PostgreSQL does not recover; its log is " + settings.log(), gone);
        }
    }

    /** Stops the server, and deletes its data if they were temporary. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // The library waits five seconds for the server's last checkpoint and then looks away.
        postmaster.stop();
        if (settings.temporary()) {
            TemporaryFiles.delete(requireNonNull(settings.data().getParent()));
        }
    }

    /** The certificate beside the data, for {@code initdb} wants an empty directory; its key for the owner only. */
    private static Map<String, String> certificateFiles(PostgresSettings settings) throws IOException {
        ServerCertificate certificate = settings.certificate();
        if (certificate == null) {
            return Map.of();
        }
        Path file = settings.data().resolveSibling(settings.data().getFileName() + ".crt");
        Path key = settings.data().resolveSibling(settings.data().getFileName() + ".key");
        Files.writeString(file, certificate.certificate());
        Files.deleteIfExists(key);
        Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(key, certificate.key());
        return Map.of("ssl", "on", "ssl_cert_file", file.toString(), "ssl_key_file", key.toString());
    }

    private static void makeLogin(Statement statement, String login, String password) throws SQLException {
        boolean exists = exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + login + "'");
        statement.execute((exists ? "ALTER" : "CREATE") + " ROLE " + login
                + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD " + statement.enquoteLiteral(password));
    }

    private static void makeDatabase(Statement statement, String service) throws SQLException {
        if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + service + "'")) {
            statement.execute("CREATE DATABASE " + service + " OWNER " + service + "_owner");
        }
        statement.execute("REVOKE ALL ON DATABASE " + service + " FROM PUBLIC");
        statement.execute(
                "GRANT CONNECT ON DATABASE " + service + " TO " + service + "_application, " + service + "_worker");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** {@code initdb} of the library trusts everybody; the rules here replace its own and take effect at once. */
    private void requirePasswords() throws IOException {
        Path file = settings.data().resolve("pg_hba.conf");
        String rules = settings.certificate() == null
                ? CLIENT_AUTHENTICATION
                : CLIENT_AUTHENTICATION.replace("host    all       all", "hostssl all       all");
        if (Files.readString(file).equals(rules)) {
            return;
        }
        Files.writeString(file, rules);
        try (Connection connection = connectAsSuperuser(SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL did not take its rules of authentication", e);
        }
    }

    /** The command has spaces, which the library cannot hand over with the other settings; the server keeps it with its data. */
    private void archive() {
        PostgresArchive archive = settings.archive();
        if (archive == null) {
            return;
        }
        try (Connection connection = connectAsSuperuser(SUPERUSER);
                Statement statement = connection.createStatement()) {
            String command =
                    statement.enquoteLiteral(archive.of(system(connection)).archiveCommand());
            if (!exists(statement, "SELECT 1 WHERE current_setting('archive_command') = " + command)) {
                statement.execute("ALTER SYSTEM SET archive_command = " + command);
                statement.execute("SELECT pg_reload_conf()");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL did not take where its log is kept", e);
        }
    }

    /** The number by which a server knows its data: of that which {@code initdb} made, and of every copy of them. */
    static String system(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT system_identifier FROM pg_control_system()")) {
            row.next();
            return row.getString(1);
        }
    }
}
