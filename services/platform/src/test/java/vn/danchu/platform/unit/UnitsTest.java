package vn.danchu.platform.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.danchu.contracts.UnitRef;
import vn.danchu.testing.infrastructure.WithInfrastructure;

@QuarkusTest
@WithInfrastructure
class UnitsTest {

    private static final LocalDate TWO_TIERS = LocalDate.of(2025, 7, 1);

    @Inject
    Units units;

    @Test
    void aStartedServiceKnowsTheUnitsOfTheCountry() {
        assertThat(units.find("26743")).map(Unit::fullName).contains("Phường Bến Thành");
        assertThat(units.find("26743", TWO_TIERS.minusDays(1))).isEmpty();
        assertThat(units.search("ben thanh", 1)).map(Unit::name).containsExactly("Bến Thành");
        assertThat(units.ancestors(new UnitRef("26743", TWO_TIERS)))
                .map(Unit::name)
                .containsExactly("Hồ Chí Minh");
    }

    @Test
    void theCodeInATokenMeansTheUnitOfToday() {
        assertThat(units.find("79")).map(Unit::ref).contains(new UnitRef("79", TWO_TIERS));
        assertThat(units.find("00000")).isEmpty();
    }

    @Test
    void theCityCoversItsWardAndNotTheOtherWayRound() {
        UnitRef city = new UnitRef("79", TWO_TIERS);
        UnitRef ward = new UnitRef("26743", TWO_TIERS);

        assertThat(units.covers(city, ward)).isTrue();
        assertThat(units.covers(ward, city)).isFalse();
    }
}
