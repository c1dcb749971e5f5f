package vn.danchu.platform.unit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danchu.platform.database.PlatformDatabase;

class UnitTableTest {

    private static final String HEADER = "code,parent_code,level,type,name,full_name,name_en\n";
    private static final String CITY = "79,,province,Thành phố,Hồ Chí Minh,Thành phố Hồ Chí Minh,Ho Chi Minh\n";
    private static final String WARD = "26743,79,commune,Phường,Bến Thành,Phường Bến Thành,Ben Thanh\n";

    private Connection connection;

    @BeforeEach
    void begin() throws SQLException {
        connection = PlatformDatabase.asWorker();
    }

    @AfterEach
    void leaveNothingBehind() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void theWholeListIsWrittenAndReadBackAsItIs() throws SQLException {
        UnitList list = UnitList.ofPlatform();

        boolean written = UnitTable.refresh(connection, list);

        assertThat(written).isTrue();
        assertThat(UnitTable.readAll(connection))
                .containsExactlyInAnyOrderElementsOf(list.lines().stream()
                        .map(line -> new UnitSpan(line.unit(), null))
                        .toList());
    }

    @Test
    void anUnchangedListIsNotWrittenAgain() throws SQLException {
        UnitTable.refresh(connection, list(CITY));

        assertThat(UnitTable.refresh(connection, list(CITY))).isFalse();
    }

    @Test
    void aChangedListReplacesNamesAndKeepsUnitsThatItNoLongerHolds() throws SQLException {
        UnitTable.refresh(connection, list(CITY + WARD));

        boolean written = UnitTable.refresh(connection, list(CITY.replace("Hồ Chí Minh,T", "Sài Gòn,T")));

        assertThat(written).isTrue();
        assertThat(UnitTable.readAll(connection))
                .map(span -> span.unit().name())
                .containsExactlyInAnyOrder("Sài Gòn", "Bến Thành");
    }

    @Test
    void aWardMayStandBeforeItsCity() throws SQLException {
        UnitTable.refresh(connection, list(WARD + CITY));

        assertThat(UnitTable.readAll(connection)).hasSize(2);
    }

    @Test
    void theKeysToSearchByLieBesideTheName() throws SQLException {
        UnitTable.refresh(connection, list(CITY + WARD));

        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select name_fold, name_tone_key from platform.unit where code = '26743'")) {
            assertThat(row.next()).isTrue();
            assertThat(List.of(row.getString(1), row.getString(2))).containsExactly("ben thanh", "bên4 thanh1");
        }
    }

    @Test
    void aWardWithoutItsCityIsRefusedByTheDatabase() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> UnitTable.refresh(connection, list(WARD)))
                .withMessageContaining("foreign key");
    }

    @Test
    void requestsMayReadUnitsButNotWriteThem() throws SQLException {
        try (Connection application = PlatformDatabase.asApplication();
                Statement statement = application.createStatement()) {
            try (ResultSet row = statement.executeQuery("select count(*) from platform.unit")) {
                assertThat(row.next()).isTrue();
            }
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("delete from platform.unit"))
                    .withMessageContaining("permission denied");
        }
    }

    private static UnitList list(String lines) {
        return UnitList.read((HEADER + lines).getBytes(UTF_8));
    }
}
