package vn.danchu.verification.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import vn.danchu.verification.ServiceDatabases;

/**
 * The transaction that a comment is measured against, and the question that a page of comments is: each frozen in two files, its tables
 * and itself, in a database of its own on the same server, so with the same disk and the same durability as ours.
 */
final class Reference {

    static final String SCHEMA = "reference-schema.sql";
    static final String COMMENT = "reference-comment.sql";
    static final String PAGE_SCHEMA = "reference-page-schema.sql";
    static final String PAGE = "reference-page.sql";
    static final String DATABASE = "reference";
    static final String LOGIN = ServiceDatabases.SUPERUSER;

    private Reference() {}

    /** Makes the database. */
    static void make(ServiceDatabases server) throws SQLException, IOException {
        try (Connection superuser = server.connectAsSuperuser(LOGIN);
                Statement statement = superuser.createStatement()) {
            statement.execute("create database " + DATABASE);
        }
        try (Connection superuser = server.connectAsSuperuser(DATABASE);
                Statement statement = superuser.createStatement()) {
            statement.execute(text(SCHEMA));
            statement.execute(text(PAGE_SCHEMA));
        }
    }

    /** A resource beside us as a file, for programs that read files. */
    static Path file(String resource, Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(resource), text(resource));
    }

    static String text(String resource) throws IOException {
        try (InputStream text = Objects.requireNonNull(Reference.class.getResourceAsStream(resource), resource)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
