package vn.danchu.verification.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.danchu.embedded.EmbeddedPostgres;

/**
 * What everybody may search: the comments of a consultation, a page from any place of it, as {@code CommentPages} asks. Row-level security guards
 * what ties a comment to a person (ADR 0103); here the same question is asked of three databases with the same rows: as they are migrated, with all
 * row-level security taken away, and, to see that the measure would show it, with the comments themselves behind a policy.
 */
final class PublicSearch implements AutoCloseable {

    private static final String SERVICE = "consultation";
    private static final String PASSWORD = "danchu-development";
    private static final int PAGE = 21;
    private static final int CONNECTIONS = 4;
    private static final String ROWS = resource("comments.sql");
    private static final String QUESTION = resource("comments-of-a-consultation.sql");

    private static final String WITHOUT_SECURITY = """
        do $$
        declare guarded regclass;
        begin
            for guarded in select oid from pg_class where relrowsecurity loop
                execute format('alter table %s disable row level security', guarded);
            end loop;
        end $$
        """;
    private static final String BEHIND_A_POLICY = """
        alter table consultation.comment enable row level security;
        create policy unit on consultation.comment to consultation_application
            using (platform.in_scope(unit_code, unit_valid_from));
        """;
    private static final String SCOPE = """
        select set_config('danchu.unit_code', '26743', false), set_config('danchu.unit_valid_from', '2025-07-01', false)
        """;

    private final EmbeddedPostgres postgres;
    private final List<Connection> connections = new ArrayList<>();
    private final List<UUID> consultations = new ArrayList<>();

    private PublicSearch(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** The database that is asked. */
    enum Guard {
        AS_MIGRATED(SERVICE, ""),
        WITHOUT(SERVICE + "_without", WITHOUT_SECURITY),
        POLICY_ON_COMMENTS(SERVICE + "_policy", BEHIND_A_POLICY);

        private final String database;
        private final String change;

        Guard(String database, String change) {
            this.database = database;
            this.change = change;
        }
    }

    /**
     * Makes the three databases.
     *
     * @param postgres which has none of them
     * @param migrations where those of the services lie
     * @param consultations and comments of each
     */
    static PublicSearch prepare(EmbeddedPostgres postgres, Migrations migrations, int consultations, int comments)
            throws SQLException, IOException {
        postgres.provision(SERVICE, PASSWORD);
        PublicSearch search = new PublicSearch(postgres);
        try (Connection owner = search.asOwner(Guard.AS_MIGRATED)) {
            migrations.apply(owner, SERVICE);
            search.fill(owner, consultations, comments);
        }
        for (Guard guard : List.of(Guard.WITHOUT, Guard.POLICY_ON_COMMENTS)) {
            search.copy(guard);
        }
        return search;
    }

    /** Asks from several connections of the login that serves requests, with the same questions in the same order each time. */
    Leg leg(Guard guard) throws SQLException {
        List<Question> workers = new ArrayList<>();
        for (int worker = 0; worker < CONNECTIONS; worker++) {
            workers.add(new Question(asApplication(guard), new Random(worker)));
        }
        return new ClosedLoop(workers);
    }

    /** The first page of the first consultation, for who doubts that all three answer the same. */
    List<UUID> firstPage(Guard guard) throws SQLException {
        return new Question(asApplication(guard), new Random(0)).page(consultations.getFirst(), new UUID(0, 0));
    }

    /** How many of the rows that tie a comment to a person the login that serves requests sees outside of any scope. */
    long contributorsSeen(Guard guard) throws SQLException {
        try (Statement statement = asApplication(guard).createStatement();
                ResultSet row = statement.executeQuery("select count(*) from consultation.contributor")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }

    private void fill(Connection owner, int number, int comments) throws SQLException {
        try (PreparedStatement rows = owner.prepareStatement(ROWS)) {
            rows.setInt(1, number);
            rows.setInt(2, comments);
            rows.execute();
        }
        try (Statement statement = owner.createStatement()) {
            try (ResultSet row = statement.executeQuery("select id from consultation.consultation order by id")) {
                while (row.next()) {
                    consultations.add(row.getObject(1, UUID.class));
                }
            }
            statement.execute("vacuum analyze");
        }
    }

    private void copy(Guard guard) throws SQLException {
        try (Connection superuser = postgres.connectAsSuperuser("postgres");
                Statement statement = superuser.createStatement()) {
            statement.execute(
                    "create database " + guard.database + " template " + SERVICE + " owner " + SERVICE + "_owner");
        }
        try (Connection owner = asOwner(guard);
                Statement statement = owner.createStatement()) {
            statement.execute(guard.change);
        }
    }

    /** Scripts go to the server whole: the driver does not know where a function's body ends. */
    private Connection asOwner(Guard guard) throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(guard.database) + "?preferQueryMode=simple", SERVICE + "_owner", PASSWORD);
    }

    private Connection asApplication(Guard guard) throws SQLException {
        Connection connection =
                DriverManager.getConnection(postgres.jdbcUrl(guard.database), SERVICE + "_application", PASSWORD);
        connections.add(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute(SCOPE);
        }
        return connection;
    }

    private static String resource(String name) {
        try (InputStream text = PublicSearch.class.getResourceAsStream(name)) {
            if (text == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** One connection's questions. */
    private final class Question implements ClosedLoop.Operation {

        private final Connection connection;
        private final Random random;

        Question(Connection connection, Random random) {
            this.connection = connection;
            this.random = random;
        }

        @Override
        public void perform() throws SQLException {
            // Any sixteen bytes lie somewhere among identifiers that are made at random.
            UUID after = new UUID(random.nextLong(), random.nextLong());
            var _ = page(consultations.get(random.nextInt(consultations.size())), after);
        }

        List<UUID> page(UUID consultation, UUID after) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(QUESTION)) {
                statement.setObject(1, consultation);
                statement.setObject(2, after);
                statement.setInt(3, PAGE);
                try (ResultSet row = statement.executeQuery()) {
                    List<UUID> ids = new ArrayList<>();
                    while (row.next()) {
                        ids.add(row.getObject("id", UUID.class));
                    }
                    return ids;
                }
            }
        }
    }
}
