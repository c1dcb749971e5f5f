package vn.danchu.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.danchu.testing.infrastructure.WithInfrastructure;

@QuarkusTest
@WithInfrastructure
class WritesTest {

    private static final String INSERT = "insert into consultation.note (id, text, version) values (?, ?, 0)";
    private static final String AMEND = "update consultation.note set text = text || ? where id = ?";

    @Inject
    Writes writes;

    @Inject
    AgroalDataSource requests;

    @Test
    void what_is_added_is_written_when_the_transaction_ends_in_the_order_in_which_it_came() {
        UUID note = UUID.randomUUID();

        QuarkusTransaction.requiringNew().run(() -> {
            add(note, "một");
            amend(note, " hai");
            amend(note, " ba");
            assertThat(texts(note)).as("before the end").isEmpty();
        });

        assertThat(texts(note)).containsExactly("một hai ba");
    }

    @Test
    void what_is_sent_is_there_for_what_follows() {
        UUID note = UUID.randomUUID();

        QuarkusTransaction.requiringNew().run(() -> {
            add(note, "một");
            writes.send();
            assertThat(texts(note)).containsExactly("một");
            amend(note, " hai");
        });

        assertThat(texts(note)).containsExactly("một hai");
    }

    @Test
    void many_rows_are_all_written() {
        List<UUID> notes = Stream.generate(UUID::randomUUID).limit(50).toList();

        QuarkusTransaction.requiringNew().run(() -> notes.forEach(note -> add(note, "một")));

        assertThat(notes).allSatisfy(note -> assertThat(texts(note)).containsExactly("một"));
    }

    @Test
    void nothing_of_a_transaction_is_written_that_is_rolled_back() {
        UUID note = UUID.randomUUID();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    add(note, "một");
                    throw new IllegalArgumentException("on purpose");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        QuarkusTransaction.requiringNew().run(() -> add(UUID.randomUUID(), "hai"));

        assertThat(texts(note)).isEmpty();
    }

    @Test
    void a_row_that_is_refused_undoes_the_rows_beside_it() {
        UUID first = UUID.randomUUID();
        UUID last = UUID.randomUUID();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    add(first, "một");
                    add(first, "hai");
                    add(last, "ba");
                }))
                .hasRootCauseInstanceOf(SQLException.class);

        assertThat(texts(first)).isEmpty();
        assertThat(texts(last)).isEmpty();
    }

    @Test
    void a_statement_that_finds_no_row_to_write_undoes_the_rows_beside_it() {
        UUID note = UUID.randomUUID();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    add(note, "một");
                    amend(UUID.randomUUID(), " hai");
                }))
                .hasStackTraceContaining("One row was to be written");

        assertThat(texts(note)).isEmpty();
    }

    @Test
    void rows_need_a_transaction() {
        assertThatThrownBy(() -> add(UUID.randomUUID(), "một")).isInstanceOf(IllegalStateException.class);
    }

    private void add(UUID note, String text) {
        writes.add(INSERT, (statement, from) -> {
            statement.setObject(from, note);
            statement.setString(from + 1, text);
            return from + 2;
        });
    }

    private void amend(UUID note, String more) {
        writes.add(AMEND, (statement, from) -> {
            statement.setString(from, more);
            statement.setObject(from + 1, note);
            return from + 2;
        });
    }

    private List<String> texts(UUID note) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select text from consultation.note where id = ?")) {
            statement.setObject(1, note);
            try (ResultSet row = statement.executeQuery()) {
                List<String> texts = new ArrayList<>();
                while (row.next()) {
                    texts.add(row.getString(1));
                }
                return texts;
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
