package vn.danchu.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RevisionTest {

    private final Revision revision = Revision.ofRows("one", "other");
    private Connection connection;

    @BeforeEach
    void twoTables() throws SQLException {
        connection = PlatformDatabase.asOwner();
        execute("create temporary table one (code text, value int) on commit drop");
        execute("create temporary table other (code text, value int) on commit drop");
        execute("insert into one values ('a', 1), ('b', 2)");
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void it_stays_while_the_rows_are_the_same_in_whatever_order() throws SQLException {
        long before = revision.of(connection);

        execute("delete from one");
        execute("insert into one values ('b', 2), ('a', 1)");

        assertThat(revision.of(connection)).isEqualTo(before);
    }

    @Test
    void it_changes_with_a_value() throws SQLException {
        long before = revision.of(connection);

        execute("update one set value = null where code = 'a'");

        assertThat(revision.of(connection)).isNotEqualTo(before);
    }

    @Test
    void it_changes_when_a_row_goes_to_the_other_table() throws SQLException {
        long before = revision.of(connection);

        execute("with gone as (delete from one where code = 'a' returning *) insert into other select * from gone");

        assertThat(revision.of(connection)).isNotEqualTo(before);
    }

    @Test
    void empty_tables_have_one_too() throws SQLException {
        execute("delete from one");

        assertThat(revision.of(connection)).isZero();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
