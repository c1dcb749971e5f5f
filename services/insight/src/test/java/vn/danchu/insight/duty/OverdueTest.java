package vn.danchu.insight.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.insight.duty.DutyList.Oldest;
import vn.danchu.insight.duty.DutyList.Overdue;

class OverdueTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final UnitRef ONE = new UnitRef("00001", LocalDate.of(2025, 7, 1));
    private static final UnitRef TWO = new UnitRef("00002", LocalDate.of(2025, 7, 1));
    private static final UnitRef OTHER = new UnitRef("00003", LocalDate.of(2025, 7, 1));
    private static final UnitRef NEW = new UnitRef("00001", FIRST);

    @Test
    void whatMergedUnitsOweIsOwedByTheUnitThatTookTheirPlaceSinceTheOldestOfAll() {
        List<Overdue> owed = Overdue.underHeirs(
                List.of(
                        overdue(ONE, "answer", 3, FIRST),
                        overdue(OTHER, "answer", 5, FIRST.plusDays(1)),
                        overdue(TWO, "answer", 2, FIRST.plusDays(2)),
                        overdue(TWO, "publish", 1, FIRST.plusDays(3))),
                unit -> unit.equals(OTHER) ? OTHER : NEW);

        assertThat(owed)
                .containsExactly(
                        overdue(NEW, "answer", 5, FIRST),
                        overdue(OTHER, "answer", 5, FIRST.plusDays(1)),
                        overdue(NEW, "publish", 1, FIRST.plusDays(3)));
    }

    private static Overdue overdue(UnitRef unit, String code, long count, LocalDate oldest) {
        return new Overdue(
                unit,
                code,
                Optional.of(LegalRegime.COMMUNE),
                count,
                new Oldest(oldest, oldest.minusDays(5), "Law 10/2022 art. 12(3)"));
    }
}
