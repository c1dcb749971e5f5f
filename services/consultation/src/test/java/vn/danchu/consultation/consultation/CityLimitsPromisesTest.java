package vn.danchu.consultation.consultation;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.danchu.consultation.Ward;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.contracts.rule.Direction;
import vn.danchu.contracts.rule.LocalRuleDecided;
import vn.danchu.contracts.rule.LocalRuleFacts;
import vn.danchu.contracts.rule.Period;
import vn.danchu.contracts.rule.RuleTerm;
import vn.danchu.platform.rule.Rule;
import vn.danchu.platform.rule.RuleCatalogue;
import vn.danchu.testing.event.EventPublisher;
import vn.danchu.testing.infrastructure.WithInfrastructure;

/** The city decides within how many days comments are answered; plans keep to it. */
@QuarkusTest
@WithInfrastructure
class CityLimitsPromisesTest {

    /** Without a row of its own: the row that binds all holds, and the decision is about that. */
    private static final LegalRegime REGIME = LegalRegime.UNIT_SCHEME;

    /** More than the plans of other tests promise. */
    private static final Period TWELVE_DAYS = Period.consecutiveDays(12);

    private static final LocalDate TWO_TIERS = LocalDate.of(2025, 7, 1);

    @Inject
    RuleCatalogue catalogue;

    private final Ward ward = Ward.of(Ward.BEN_THANH);

    @Test
    void aPlanPromisesNoLaterThanTheCityAllowsAndSaysSoWhereItDoes() {
        citySets(TWELVE_DAYS);
        UUID consultation = ward.drafted(REGIME.name(), "BOUNDARIES");
        Map<String, Object> plan = ward.plan(40);
        LocalDate lastDay = LocalDate.parse((String) plan.get("closesOn")).plusDays(12);

        plan.put("respondBy", lastDay.plusDays(1).toString());
        ward.step(ward.chair(), consultation, "plan", plan)
                .statusCode(422)
                .body("type", equalTo("/problems/promised-too-late"))
                .body("field", equalTo("respondBy"))
                .body("basis", equalTo("Quyết định số 15/2026/QĐ-UBND"));
        plan.put("respondBy", lastDay.toString());
        ward.step(ward.chair(), consultation, "plan", plan).statusCode(200);
    }

    private void citySets(Period period) {
        var decision = new LocalRuleFacts(
                UUID.fromString("0192f3a0-5b6e-7c11-9d53-2f6a8b1c4e77"),
                DutyCodes.RESPOND,
                null,
                new UnitRef("79", TWO_TIERS),
                "15/2026/QĐ-UBND",
                LocalDate.of(2026, 1, 1),
                new RuleTerm(Direction.AFTER, period, 1));
        try (EventPublisher directory = new EventPublisher()) {
            directory.tell(new LocalRuleDecided(decision), 1);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> catalogue
                        .find(DutyCodes.RESPOND, REGIME, Ward.today())
                        .map(Rule::period)
                        .filter(period::equals)
                        .isPresent());
    }
}
