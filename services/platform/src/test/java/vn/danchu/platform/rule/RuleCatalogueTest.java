package vn.danchu.platform.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.contracts.rule.Period;
import vn.danchu.platform.calendar.Deadline;
import vn.danchu.platform.calendar.WorkingCalendars;
import vn.danchu.testing.infrastructure.WithInfrastructure;

@QuarkusTest
@WithInfrastructure
class RuleCatalogueTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2026, 11, 22);

    @Inject
    RuleCatalogue rules;

    @Inject
    WorkingCalendars calendars;

    @Test
    void aStartedServiceCountsAPeriodOfTheLaw() {
        Period least = rules.find("CON.OPEN.MIN", LegalRegime.COMMUNE, PUBLISHED)
                .orElseThrow()
                .period();

        assertThat(least).isEqualTo(Period.days(20));
        assertThat(calendars.deadlines().atLeast(PUBLISHED, Period.days(20)))
                .as("12 December is a Saturday")
                .isEqualTo(new Deadline.Due(LocalDate.of(2026, 12, 14)));
    }

    @Test
    void aYearThatNobodyEnteredIsRefused() {
        assertThat(calendars.deadlines().after(LocalDate.of(2028, 12, 29), Period.workingDays(5)))
                .isEqualTo(new Deadline.YearUnknown(2029));
    }
}
