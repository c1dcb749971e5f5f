package vn.danchu.platform.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.contracts.rule.Direction;
import vn.danchu.contracts.rule.Period;
import vn.danchu.platform.database.PlatformDatabase;
import vn.danchu.platform.law.LegalBasis;

/** The rows that come with the platform, against a list written apart from them: {@code catalogue.csv}. */
class CatalogueTest {

    private static final String LIST = "/vn/danchu/platform/rule/catalogue.csv";
    private static final Pattern ARTICLE = Pattern.compile("art\\. \\d+");

    /** Known by the law alone so far: the article is still to be read, and the rows say so. */
    private static final Set<String> ARTICLE_NOT_YET_READ =
            Set.of("CON.VBQPPL.MIN", "DP.RESPOND", "DP.COMPLETE", "DP.COMPLETE.OTHERS");

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

    @ParameterizedTest(name = "{0} {1} from {2}")
    @CsvFileSource(resources = LIST, numLinesToSkip = 1)
    void eachPeriodStandsInTheCatalogueOnceForEachValidity(
            String code,
            @Nullable LegalRegime regime,
            LocalDate from,
            RuleKind kind,
            Direction direction,
            @Nullable String period,
            @Nullable Integer times,
            Confidence confidence,
            String basis)
            throws SQLException {
        List<Rule> rows = catalogue()
                .filter(rule -> rule.code().equals(code)
                        && rule.regime() == regime
                        && rule.validFrom().equals(from))
                .toList();

        assertThat(rows).singleElement().satisfies(rule -> {
            assertThat(rule.kind()).isEqualTo(kind);
            assertThat(rule.direction()).isEqualTo(direction);
            assertThat(Optional.ofNullable(rule.period()).map(held -> held.amount() + " " + held.unit()))
                    .isEqualTo(Optional.ofNullable(period));
            assertThat(Optional.ofNullable(rule.frequency()).map(Frequency::times))
                    .isEqualTo(Optional.ofNullable(times));
            assertThat(rule.confidence()).isEqualTo(confidence);
            assertThat(rule.basis()).isEqualTo(basis);
        });
    }

    @Test
    void nothingStandsInTheCatalogueThatIsNotOnTheList() throws SQLException, IOException {
        assertThat(catalogue().count()).isEqualTo(linesOfTheList());
    }

    @Test
    void everyRowOfTheLawCitesItsArticle() throws SQLException {
        assertThat(catalogue().filter(rule -> rule.kind() == RuleKind.STATUTORY))
                .allSatisfy(rule -> assertThat(ARTICLE.matcher(rule.basis()).find()
                                || (ARTICLE_NOT_YET_READ.contains(rule.code())
                                        && rule.confidence() != Confidence.VERIFIED))
                        .as("%s cites %s", rule.code(), rule.basis())
                        .isTrue());
    }

    @Test
    void everyBasisIsToldInVietnameseAsTheCatalogueUsedToWriteIt() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select code, basis_en, basis_vi from platform.rule")) {
            while (row.next()) {
                assertThat(LegalBasis.read(row.getString("basis_en")).map(LegalBasis::vietnamese))
                        .as(row.getString("code"))
                        .contains(row.getString("basis_vi"));
            }
        }
    }

    @Test
    void theDatabaseRefusesARowThatNobodyHasReadAndThatDoesNotSaySo() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(
                                "update platform.rule set confidence = 'UNVERIFIED' where code = 'CON.OPEN.MIN'");
                    }
                })
                .withMessageContaining("rule_tells_what_nobody_has_read");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-05-25, COMM.HEAD.TERM.MIN, false",
        "2026-05-26, COMM.HEAD.TERM.MIN, true",
        "2026-05-25, COMM.HEAD.INTERIM.MAX, false",
        "2026-05-26, COMM.HEAD.INTERIM.MAX, true",
        "2026-05-25, COMM.HEAD.ELECTED, true"
    })
    void theTermOfAHeadHasBoundsSinceTheirDecreeIsInForce(LocalDate on, String code, boolean bound)
            throws SQLException {
        assertThat(RuleTable.read(connection)
                        .find(code, LegalRegime.COMMUNE, on)
                        .isPresent())
                .isEqualTo(bound);
    }

    @ParameterizedTest
    @EnumSource
    void feedbackOnARegulationIsPassedOnInDaysUnderEveryRegimeAndOtherFeedbackPromptly(LegalRegime regime)
            throws SQLException {
        RuleBook book = RuleTable.read(connection);

        assertThat(book.find("FB.TRANSFER.REGULATION", regime, LocalDate.of(2026, 11, 22)))
                .map(Rule::period)
                .contains(Period.workingDays(5));
        assertThat(book.find("FB.TRANSFER", regime, LocalDate.of(2026, 11, 22)))
                .map(Rule::direction)
                .contains(Direction.PROMISED);
    }

    @Test
    void theLawThatChangedLeavesItsPastAsItWas() throws SQLException {
        RuleBook book = RuleTable.read(connection);

        assertThat(book.find("REC.CHAIR.COMMUNE", LegalRegime.COMMUNE, LocalDate.of(2026, 6, 30))
                        .map(Rule::confidence))
                .contains(Confidence.VERIFIED);
        assertThat(book.find("REC.CHAIR.COMMUNE", LegalRegime.COMMUNE, LocalDate.of(2026, 7, 1))
                        .map(Rule::confidence))
                .contains(Confidence.REPORTED);
    }

    @Test
    void thePlanOfSupervisionFallsInTheFourthQuarter() throws SQLException {
        assertThat(RuleTable.read(connection).find("SUP.ANNUALPLAN", LegalRegime.LOCAL, LocalDate.of(2026, 11, 22)))
                .map(Rule::frequency)
                .contains(new Frequency(1, new Season(MonthDay.of(10, 1), MonthDay.of(12, 31))));
    }

    @ParameterizedTest(name = "from {0} until {1}")
    @CsvSource(
            value = {"2024-01-01, null", "2020-01-01, 2023-07-02"},
            nullValues = "null")
    void theDatabaseRefusesTwoRowsForOneDay(LocalDate from, @Nullable LocalDate until) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> addToTheLawOfTwentyDays(from, until))
                .withMessageContaining("rule_one_at_a_time");
    }

    @Test
    void aRowMayEndOnTheDayOnWhichTheNextBegins() throws SQLException {
        addToTheLawOfTwentyDays(LocalDate.of(2020, 1, 1), LocalDate.of(2023, 7, 1));

        assertThat(catalogue().filter(rule -> rule.code().equals("CON.OPEN.MIN")))
                .hasSize(2);
    }

    private Stream<Rule> catalogue() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return RuleTable.rules(statement).stream();
        }
    }

    private static long linesOfTheList() throws IOException {
        try (InputStream list = CatalogueTest.class.getResourceAsStream(LIST)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .count();
        }
    }

    private void addToTheLawOfTwentyDays(LocalDate from, @Nullable LocalDate until) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into platform.rule (code, regime, direction, amount, unit, about_vi, about_en, basis_vi, basis_en,
                    kind, owed_by_law, confidence, valid_from, valid_until)
                values ('CON.OPEN.MIN', 'COMMUNE', 'AT_LEAST', 25, 'DAYS', 'v', 'e', 'v', 'e', 'STATUTORY', true, 'VERIFIED', ?, ?)
                """)) {
            statement.setObject(1, from);
            statement.setObject(2, until, Types.DATE);
            statement.executeUpdate();
        }
    }
}
