package vn.danchu.platform.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.danchu.contracts.consultation.LegalRegime.COMMUNE;
import static vn.danchu.contracts.consultation.LegalRegime.STAFF;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.contracts.rule.Direction;
import vn.danchu.contracts.rule.LocalRuleDecided;
import vn.danchu.contracts.rule.LocalRuleFacts;
import vn.danchu.contracts.rule.Period;
import vn.danchu.contracts.rule.RuleTerm;
import vn.danchu.platform.database.PlatformDatabase;
import vn.danchu.platform.event.Envelope;
import vn.danchu.platform.event.Received;

/** What the city decides, from the event to the rule that is found. */
class LocalRuleEventsTest {

    private static final LocalDate FROM = LocalDate.of(2027, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2027, 7, 1);
    private static final RuleTerm THIRTY_DAYS = new RuleTerm(Direction.AT_LEAST, Period.days(30), 1);

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
    void aStricterDecisionTakesThePlaceOfTheLawFromItsDay() throws SQLException {
        decide("CON.OPEN.MIN", COMMUNE, FROM, THIRTY_DAYS);

        assertThat(find("CON.OPEN.MIN", COMMUNE, FROM.minusDays(1)).map(Rule::period))
                .contains(Period.days(20));
        assertThat(find("CON.OPEN.MIN", COMMUNE, FROM)).hasValueSatisfying(rule -> {
            assertThat(rule.period()).isEqualTo(Period.days(30));
            assertThat(rule.kind()).isEqualTo(RuleKind.LOCAL);
            assertThat(rule.basis()).isEqualTo("Decision 12/2026/QĐ-UBND");
            assertThat(rule.about()).contains("opinions");
        });
    }

    @Test
    void aLaxerOneNeverDoes() throws SQLException {
        decide("CON.OPEN.MIN", COMMUNE, FROM, new RuleTerm(Direction.AT_LEAST, Period.days(5), 1));

        assertThat(find("CON.OPEN.MIN", COMMUNE, FROM).map(Rule::period)).contains(Period.days(20));
    }

    @Test
    void theLawIsFollowedWhateverIsDecided() throws SQLException {
        decide("CON.OPEN.MIN", COMMUNE, FROM, null);

        assertThat(find("CON.OPEN.MIN", COMMUNE, FROM).map(Rule::kind)).contains(RuleKind.STATUTORY);
    }

    @Test
    void aRuleThatIsNotFollowedIsFollowedAgainWhenItIsDecidedSo() throws SQLException {
        decide("CRI.GATE", null, FROM, null);
        decide("CRI.GATE", null, LATER, new RuleTerm(Direction.BEFORE, null, 1));

        assertThat(find("CRI.GATE", STAFF, FROM.minusDays(1))).isPresent();
        assertThat(find("CRI.GATE", STAFF, FROM)).isEmpty();
        assertThat(find("CRI.GATE", STAFF, LATER.minusDays(1))).isEmpty();
        assertThat(find("CRI.GATE", STAFF, LATER).map(Rule::basis)).contains("Decision 12/2026/QĐ-UBND");
    }

    @Test
    void aDecisionHoldsUntilTheNextOne() throws SQLException {
        RuleTerm tenDays = new RuleTerm(Direction.AFTER, Period.workingDays(10), 1);
        RuleTerm fiveDays = new RuleTerm(Direction.AFTER, Period.workingDays(5), 1);
        decide("FB.TRANSFER", null, LATER, fiveDays);
        decide("FB.TRANSFER", null, FROM, tenDays);

        assertThat(find("FB.TRANSFER", COMMUNE, LATER.minusDays(1)).map(Rule::period))
                .contains(Period.workingDays(10));
        assertThat(find("FB.TRANSFER", COMMUNE, LATER).map(Rule::period)).contains(Period.workingDays(5));
    }

    @Test
    void howOftenIsDecidedToo() throws SQLException {
        decide("DLG.ANNUAL.MIN", COMMUNE, FROM, new RuleTerm(Direction.EVERY, Period.months(12), 2));

        assertThat(find("DLG.ANNUAL.MIN", COMMUNE, FROM).map(Rule::frequency)).contains(new Frequency(2, null));
    }

    @Test
    void aDecisionToldTwiceIsTakenOnce() throws SQLException {
        LocalRuleDecided decided = decided("CRI.GATE", null, FROM, null);
        apply(decided);
        apply(decided);

        assertThat(LocalRuleTable.readAll(connection)).hasSize(1);
    }

    @Test
    void aRuleThatThisReleaseDoesNotKnowIsLeftOut() throws SQLException {
        decide("CON.TOMORROW", null, FROM, THIRTY_DAYS);

        assertThat(LocalRuleTable.readAll(connection)).isEmpty();
    }

    @Test
    void aWorkerNeitherChangesNorForgetsADecision() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> connection.createStatement().execute("update platform.local_rule set amount = 1"))
                .withMessageContaining("permission denied");
    }

    private void decide(String code, @Nullable LegalRegime regime, LocalDate from, @Nullable RuleTerm term)
            throws SQLException {
        apply(decided(code, regime, from, term));
    }

    private static LocalRuleDecided decided(
            String code, @Nullable LegalRegime regime, LocalDate from, @Nullable RuleTerm term) {
        UnitRef city = new UnitRef("79", LocalDate.of(2025, 7, 1));
        return new LocalRuleDecided(
                new LocalRuleFacts(UUID.randomUUID(), code, regime, city, "12/2026/QĐ-UBND", from, term));
    }

    private void apply(LocalRuleDecided decided) throws SQLException {
        Envelope envelope = new Envelope(
                UUID.randomUUID(),
                "vn.danchu.directory.local-rule-decided.v1",
                "/hcm/directory",
                decided.subject(),
                1,
                Instant.parse("2026-11-22T02:00:00Z"),
                null,
                null,
                null);
        new LocalRuleEvents().apply(List.of(new Received<>(envelope, decided)), connection);
    }

    private Optional<Rule> find(String code, LegalRegime regime, LocalDate on) throws SQLException {
        return RuleTable.read(connection).find(code, regime, on);
    }
}
