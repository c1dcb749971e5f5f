package vn.danchu.platform.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.contracts.rule.Direction;
import vn.danchu.contracts.rule.Period;
import vn.danchu.contracts.rule.PeriodUnit;
import vn.danchu.platform.database.PlatformDatabase;

class RuleTableTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private Connection connection;

    @BeforeEach
    void begin() throws SQLException {
        connection = PlatformDatabase.asOwner();
    }

    @AfterEach
    void leaveNothingBehind() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void aCommuneAsksItsPeopleForTwentyDaysAtLeast() throws SQLException {
        Rule rule = find("CON.OPEN.MIN", LegalRegime.COMMUNE).orElseThrow();

        assertThat(rule.direction()).isEqualTo(Direction.AT_LEAST);
        assertThat(rule.period()).isEqualTo(Period.days(20));
        assertThat(rule.basis()).isEqualTo("Law 10/2022 art. 28(2)");
        assertThat(rule.kind()).isEqualTo(RuleKind.STATUTORY);
        assertThat(rule.validFrom()).isEqualTo(LocalDate.of(2023, 7, 1));
    }

    @ParameterizedTest
    @EnumSource(value = LegalRegime.class, mode = EnumSource.Mode.EXCLUDE, names = "COMMUNE")
    void noMinimumIsInventedForOthers(LegalRegime regime) throws SQLException {
        assertThat(find("CON.OPEN.MIN", regime)).isEmpty();
    }

    @Test
    void theMinimumOfDraftLegalDocumentsIsMarkedAsNotYetRead() throws SQLException {
        Rule rule = find("CON.VBQPPL.MIN", LegalRegime.NORMATIVE).orElseThrow();

        assertThat(rule.period()).isEqualTo(Period.days(20));
        assertThat(rule.confidence()).isEqualTo(Confidence.UNVERIFIED);
    }

    @ParameterizedTest(name = "{0}: {1} {2}, {3}")
    @CsvSource({
        "COMMUNE, 5, WORKING_DAYS, Law 10/2022 art. 12(3)",
        "STAFF, 5, WORKING_DAYS, Law 10/2022 art. 47(2)",
        "ENTERPRISE, 15, DAYS, Law 10/2022 art. 65(2)"
    })
    void eachRegimePublishesByItsOwnArticle(LegalRegime regime, int amount, PeriodUnit unit, String basis)
            throws SQLException {
        Rule rule = find("PUB.DEFAULT", regime).orElseThrow();

        assertThat(rule.direction()).isEqualTo(Direction.AFTER);
        assertThat(rule.period()).isEqualTo(new Period(amount, unit));
        assertThat(rule.basis()).isEqualTo(basis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CON.REPLY.BEFORE_ISSUE", "CON.RESPOND", "CON.DECIDE", "CRI.REPLY", "CRI.GATE"})
    void whatNoLawCountsIsLocalForEverybodyAndSaysWhoSetIt(String code) throws SQLException {
        for (LegalRegime regime : LegalRegime.values()) {
            Rule rule = find(code, regime).orElseThrow();

            assertThat(rule.kind()).isEqualTo(RuleKind.LOCAL);
            assertThat(rule.owner()).isNotBlank();
            assertThat(rule.period()).isNull();
        }
    }

    @Test
    void whatWasPromisedToThePeopleCitesThePlanOfTheCommune() throws SQLException {
        assertThat(find("CON.RESPOND", LegalRegime.COMMUNE))
                .map(Rule::basis)
                .contains("Law 10/2022 art. 28(1), date promised in the plan");
    }

    @Test
    void neitherRequestsNorWorkersChangeTheCatalogue() throws SQLException {
        for (Connection login : List.of(PlatformDatabase.asApplication(), PlatformDatabase.asWorker())) {
            try (login;
                    Statement statement = login.createStatement()) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> statement.execute("update platform.rule set amount = 1"))
                        .withMessageContaining("permission denied");
            }
        }
    }

    private Optional<Rule> find(String code, LegalRegime regime) throws SQLException {
        return RuleTable.read(connection).find(code, regime, TODAY);
    }
}
