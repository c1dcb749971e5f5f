package vn.danchu.platform.unit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.directory.UnitFacts;
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
                        .map(line -> new UnitSpan(line.unit(), null, null))
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
    void anEventReplacesARowOfTheListAndTheListNeverAnEvent() throws SQLException {
        UnitTable.refresh(connection, list(CITY + WARD));
        UnitRef successor = new UnitRef("26743", LocalDate.of(2027, 1, 1));

        UnitTable.write(connection, ward("Bến Thành", successor), 2);
        UnitTable.refresh(connection, list(CITY + WARD.replace("Bến Thành,P", "Bến Cũ,P")));

        assertThat(UnitTable.readAll(connection))
                .filteredOn(span -> span.unit().ref().code().equals("26743"))
                .singleElement()
                .satisfies(span -> {
                    assertThat(span.unit().name()).isEqualTo("Bến Thành");
                    assertThat(span.validUntil()).isEqualTo(successor.validFrom());
                    assertThat(span.successor()).isEqualTo(successor);
                });
    }

    @Test
    void anOlderEventDoesNotReplaceANewerOne() throws SQLException {
        UnitTable.refresh(connection, list(CITY));
        UnitTable.write(connection, ward("Mới", null), 3);
        long revision = UnitTable.revision(connection);

        UnitTable.write(connection, ward("Cũ", null), 2);

        assertThat(UnitTable.readAll(connection))
                .map(span -> span.unit().name())
                .containsExactlyInAnyOrder("Hồ Chí Minh", "Mới");
        assertThat(UnitTable.revision(connection)).isEqualTo(revision);
    }

    @Test
    void theRevisionGrowsWithEveryEvent() throws SQLException {
        UnitTable.refresh(connection, list(CITY));
        long before = UnitTable.revision(connection);

        UnitTable.write(connection, ward("Mới", null), 1);

        assertThat(UnitTable.revision(connection)).isGreaterThan(before);
    }

    private static UnitFacts ward(String name, @Nullable UnitRef successor) {
        return new UnitFacts(
                new UnitRef("26743", UnitList.TWO_TIERS),
                new UnitRef("79", UnitList.TWO_TIERS),
                "commune",
                "Phường",
                name,
                "Phường " + name,
                "Ben Thanh",
                successor == null ? null : successor.validFrom(),
                successor);
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
