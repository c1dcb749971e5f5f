package vn.danchu.directory.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danchu.directory.DirectoryProblem.ALREADY_MERGED;
import static vn.danchu.directory.DirectoryProblem.CODE_TAKEN;
import static vn.danchu.directory.DirectoryProblem.DATE_IN_THE_FUTURE;
import static vn.danchu.directory.DirectoryProblem.EFFECTIVE_BEFORE_DECISION;
import static vn.danchu.directory.DirectoryProblem.EFFECTIVE_BEFORE_UNIT;
import static vn.danchu.directory.DirectoryProblem.MERGED_TWICE;
import static vn.danchu.directory.DirectoryProblem.MERGED_UNIT_UNKNOWN;
import static vn.danchu.directory.DirectoryProblem.MERGER_OF_ONE;
import static vn.danchu.directory.DirectoryProblem.NAME_UNCHANGED;
import static vn.danchu.directory.DirectoryProblem.NOT_A_COMMUNE;
import static vn.danchu.directory.DirectoryProblem.OTHER_PROVINCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.problem.Refusal;

class MergerRulesTest {

    private static final LocalDate BEGINNING = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate EFFECTIVE = LocalDate.of(2027, 1, 1);
    private static final UnitRef CITY = new UnitRef("79", BEGINNING);
    private static final UnitRef OTHER_CITY = new UnitRef("01", BEGINNING);

    private static final MergerFacts.Merged ONE = merged("26743", ward("26743", null, CITY));
    private static final MergerFacts.Merged TWO = merged("26740", ward("26740", null, CITY));

    @Test
    void twoWardsOfACityAreMergedAndKeepACode() {
        assertThat(refusal("26743", true, ONE, TWO)).isEmpty();
    }

    @Test
    void aCodeThatWasNeverUsedWillDo() {
        assertThat(refusal("29999", false, ONE, TWO)).isEmpty();
    }

    @Test
    void theCodeOfAnotherUnitIsNotUsedAgain() {
        assertThat(refusal("26737", true, ONE, TWO))
                .contains(Refusal.of(CODE_TAKEN).at("unit.code").citing("Decision 19/2025/QĐ-TTg"));
    }

    @Test
    void aUnitIsNotMergedIntoItself() {
        assertThat(refusal("26743", true, ONE))
                .contains(Refusal.of(MERGER_OF_ONE).at("merged"));
        assertThat(refusal("26743", true, ONE, ONE))
                .contains(Refusal.of(MERGER_OF_ONE).at("merged"));
    }

    @Test
    void aUnitIsNamedOnce() {
        assertThat(refusal("26743", true, ONE, TWO, ONE))
                .contains(Refusal.of(MERGED_TWICE).at("merged[2]"));
    }

    @Test
    void anUnknownCodeIsNamed() {
        assertThat(refusal("26743", true, ONE, merged("99999")))
                .contains(Refusal.of(MERGED_UNIT_UNKNOWN).at("merged[1]"));
    }

    @Test
    void aUnitDoesNotEndBeforeItHasBegun() {
        UnitSpan later = new UnitSpan(new UnitRef("26740", EFFECTIVE), null, CITY, true, "Phường Sài Gòn");

        assertThat(refusal("26743", true, ONE, merged("26740", later)))
                .contains(Refusal.of(EFFECTIVE_BEFORE_UNIT, EFFECTIVE).at("effectiveOn"));
    }

    @Test
    void whatHasEndedOrIsToEndIsNotMergedAgain() {
        assertThat(refusal("26743", true, ONE, merged("26740", ward("26740", LocalDate.of(2026, 1, 1), CITY))))
                .contains(Refusal.of(ALREADY_MERGED).at("merged[1]"));
        assertThat(refusal("26743", true, ONE, merged("26740", ward("26740", LocalDate.of(2028, 1, 1), CITY))))
                .contains(Refusal.of(ALREADY_MERGED).at("merged[1]"));
    }

    @Test
    void unitsOfTwoProvincesAreNotMerged() {
        assertThat(refusal("26743", true, ONE, merged("00004", ward("00004", null, OTHER_CITY))))
                .contains(Refusal.of(OTHER_PROVINCE).at("merged[1]"));
    }

    @Test
    void provincesAreNotMergedHere() {
        assertThat(refusal(
                        "26743",
                        true,
                        merged("79", new UnitSpan(CITY, null, null, false, "Thành phố Hồ Chí Minh")),
                        ONE))
                .contains(Refusal.of(NOT_A_COMMUNE).at("merged[0]"));
    }

    @Test
    void aDecisionIsIssuedBeforeItIsRecordedAndBeforeItTakesEffect() {
        assertThat(MergerRules.refusal(facts(TODAY.plusDays(1), EFFECTIVE)))
                .contains(Refusal.of(DATE_IN_THE_FUTURE, TODAY).at("issuedOn"));
        assertThat(MergerRules.refusal(facts(TODAY, TODAY.minusDays(1))))
                .contains(Refusal.of(EFFECTIVE_BEFORE_DECISION).at("effectiveOn"));
        assertThat(MergerRules.refusal(facts(TODAY, TODAY))).isEmpty();
    }

    @Test
    void aUnitTakesAnotherName() {
        assertThat(newName("Phường Bến Thành", ONE)).isEmpty();
        assertThat(newName("Phường 26743", ONE))
                .contains(Refusal.of(NAME_UNCHANGED).at("name"));
    }

    @Test
    void onlyAUnitThatIsThereAndGoesOnTakesAnotherName() {
        assertThat(newName("Phường Bến Thành", merged("99999")))
                .contains(Refusal.of(MERGED_UNIT_UNKNOWN).at("unit"));
        assertThat(newName("Phường Bến Thành", merged("26743", ward("26743", LocalDate.of(2028, 1, 1), CITY))))
                .contains(Refusal.of(ALREADY_MERGED).at("unit"));
        assertThat(newName(
                        "Phường Bến Thành",
                        merged("26743", new UnitSpan(new UnitRef("26743", EFFECTIVE), null, CITY, true, "Phường Cũ"))))
                .contains(Refusal.of(EFFECTIVE_BEFORE_UNIT, EFFECTIVE).at("effectiveOn"));
    }

    private static Optional<Refusal> newName(String name, MergerFacts.Merged unit) {
        return MergerRules.refusalOfANewName(
                new MergerFacts(TODAY, EFFECTIVE, TODAY, List.of(unit), unit.code(), name, true));
    }

    private static MergerFacts facts(LocalDate issuedOn, LocalDate effectiveOn) {
        return new MergerFacts(issuedOn, effectiveOn, TODAY, List.of(ONE, TWO), "26743", "Phường Bến Thành", true);
    }

    private static Optional<Refusal> refusal(String code, boolean codeUsed, MergerFacts.Merged... merged) {
        return MergerRules.refusal(
                new MergerFacts(TODAY, EFFECTIVE, TODAY, List.of(merged), code, "Phường Bến Thành", codeUsed));
    }

    private static MergerFacts.Merged merged(String code, UnitSpan... bearers) {
        return MergerFacts.Merged.of(code, List.of(bearers), EFFECTIVE);
    }

    private static UnitSpan ward(String code, @Nullable LocalDate validUntil, UnitRef parent) {
        return new UnitSpan(new UnitRef(code, BEGINNING), validUntil, parent, true, "Phường " + code);
    }
}
