package vn.danchu.platform.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.contracts.UnitRef;

class UnitDirectoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UnitDirectory OF_PLATFORM = new UnitDirectory(UnitList.ofPlatform().lines().stream()
            .map(line -> new UnitSpan(line.unit(), null, null))
            .toList());

    private static final UnitRef CITY = ref("79");
    private static final UnitRef BEN_THANH = ref("26743");

    @Nested
    class LookingDown {

        @Test
        void theCityIsThereWithItsCommunesAndNoOthers() {
            assertThat(OF_PLATFORM.within(CITY))
                    .hasSize(169)
                    .contains(OF_PLATFORM.find(CITY).orElseThrow())
                    .allMatch(unit -> unit.ref().equals(CITY) || CITY.equals(unit.parent()))
                    .isSortedAccordingTo(Comparator.comparing(unit -> unit.ref().code()));
        }

        @Test
        void aUnitThatIsNoMoreIsStillThere() {
            LocalDate merged = LocalDate.of(2025, 7, 1);
            UnitRef above = new UnitRef("01", LocalDate.of(2004, 1, 1));
            UnitDirectory directory = new UnitDirectory(List.of(
                    span("01", above.validFrom(), "Trên", null, null),
                    span("00004", above.validFrom(), "Cũ", above, merged),
                    span("00004", merged, "Mới", above, null)));

            assertThat(directory.within(above)).extracting(Unit::name).containsExactly("Cũ", "Mới", "Trên");
        }
    }

    @Nested
    class LookingUp {

        @Test
        void aCodeNamesItsUnit() {
            assertThat(OF_PLATFORM.find("26743", TODAY)).map(Unit::fullName).contains("Phường Bến Thành");
        }

        @Test
        void leadingZerosCount() {
            assertThat(OF_PLATFORM.find("01", TODAY)).map(Unit::name).contains("Hà Nội");
            assertThat(OF_PLATFORM.find("1", TODAY)).isEmpty();
        }

        @Test
        void nothingOfTheListIsInForceBeforeTheTwoTiers() {
            assertThat(OF_PLATFORM.find("26743", LocalDate.of(2025, 6, 30))).isEmpty();
            assertThat(OF_PLATFORM.find("26743", LocalDate.of(2025, 7, 1))).isPresent();
        }

        @ParameterizedTest(name = "on {0} it is {1}")
        @CsvSource({"2020-01-01, Cũ", "2025-06-30, Cũ", "2025-07-01, Mới", "2030-01-01, Mới"})
        void aCodeThatWasKeptNamesAnotherUnitBefore(LocalDate on, String name) {
            LocalDate merged = LocalDate.of(2025, 7, 1);
            UnitDirectory directory = new UnitDirectory(List.of(
                    span("00004", LocalDate.of(2004, 1, 1), "Cũ", null, merged),
                    span("00004", merged, "Mới", null, null)));

            assertThat(directory.find("00004", on)).map(Unit::name).contains(name);
        }

        @Test
        void anIdentityIsFoundWhateverTheDay() {
            assertThat(OF_PLATFORM.find(BEN_THANH)).isPresent();
            assertThat(OF_PLATFORM.find(new UnitRef("26743", LocalDate.of(2004, 1, 1))))
                    .isEmpty();
        }
    }

    @Nested
    class Climbing {

        @Test
        void aboveAWardIsItsCity() {
            assertThat(OF_PLATFORM.ancestors(BEN_THANH)).map(Unit::name).containsExactly("Hồ Chí Minh");
        }

        @Test
        void aboveAProvinceAndAboveTheUnknownIsNothing() {
            assertThat(OF_PLATFORM.ancestors(CITY)).isEmpty();
            assertThat(OF_PLATFORM.ancestors(ref("99999"))).isEmpty();
        }

        @Test
        void unitsThatNameEachOtherAsParentEndTheClimb() {
            LocalDate from = UnitList.TWO_TIERS;
            UnitDirectory circle = new UnitDirectory(List.of(
                    span("00001", from, "Một", ref("00002"), null), span("00002", from, "Hai", ref("00001"), null)));

            assertThat(circle.ancestors(ref("00001"))).map(Unit::name).containsExactly("Hai", "Một");
        }

        @ParameterizedTest(name = "{0} covers {1}: {2}")
        @CsvSource({
            "79, 79, true",
            "79, 26743, true",
            "26743, 26743, true",
            "26743, 79, false",
            "26743, 26740, false",
            "01, 26743, false",
            "79, 99999, false"
        })
        void aUnitCoversItselfAndWhatLiesBelow(String upper, String lower, boolean covers) {
            assertThat(OF_PLATFORM.covers(ref(upper), ref(lower))).isEqualTo(covers);
        }

        @Test
        void theSameCodeOfAnotherTimeIsAnotherUnit() {
            assertThat(OF_PLATFORM.covers(BEN_THANH, new UnitRef("26743", LocalDate.of(2004, 1, 1))))
                    .isFalse();
        }
    }

    /** Phường Một (00001) and Phường Hai (00002) become Phường Mới, which keeps 00001; that and Phường Ba become another. */
    @Nested
    class Merging {

        private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
        private static final LocalDate SECOND = LocalDate.of(2026, 7, 1);
        private static final UnitRef ONE = ref("00001");
        private static final UnitRef TWO = ref("00002");
        private static final UnitRef THREE = ref("00003");
        private static final UnitRef MERGED = new UnitRef("00001", FIRST);
        private static final UnitRef LAST = new UnitRef("00004", SECOND);

        private final UnitDirectory directory = new UnitDirectory(List.of(
                ended(ONE, "Một", MERGED),
                ended(TWO, "Hai", MERGED),
                ended(MERGED, "Mới", LAST),
                ended(THREE, "Ba", LAST),
                new UnitSpan(unit(LAST, "Cuối"), null, null)));

        @ParameterizedTest(name = "{0} leads to {2} on {1}")
        @CsvSource({
            "00001, 2025-12-31, Một",
            "00001, 2026-01-01, Mới",
            "00001, 2026-07-01, Cuối",
            "00002, 2025-12-31, Hai",
            "00002, 2026-01-01, Mới",
            "00002, 2026-07-01, Cuối",
            "00003, 2026-06-30, Ba",
            "00004, 2026-07-01, Cuối"
        })
        void aCodeLeadsToWhatTookThePlaceOfItsUnit(String code, LocalDate on, String name) {
            assertThat(directory.follow(code, on)).map(Unit::name).contains(name);
        }

        @Test
        void aCodeThatNamesNothingYetLeadsNowhere() {
            assertThat(directory.follow("00004", LocalDate.of(2026, 6, 30))).isEmpty();
            assertThat(directory.follow("99999", SECOND)).isEmpty();
        }

        @Test
        void anEndedCodeNamesNothing() {
            assertThat(directory.find("00002", FIRST)).isEmpty();
        }

        @Test
        void theNewUnitCoversThoseBeforeItAndNotTheOtherWayRound() {
            assertThat(directory.covers(MERGED, ONE)).isTrue();
            assertThat(directory.covers(LAST, ONE)).isTrue();
            assertThat(directory.covers(LAST, THREE)).isTrue();
            assertThat(directory.covers(ONE, MERGED)).isFalse();
            assertThat(directory.covers(MERGED, THREE)).isFalse();
            assertThat(directory.covers(ONE, TWO)).isFalse();
        }

        @Test
        void theCityCoversTheWardsThatAreGone() {
            assertThat(directory.covers(CITY, ONE)).isFalse();
            assertThat(withCity().covers(CITY, ONE)).isTrue();
        }

        @Test
        void theHeirOfAUnitIsTheUnitItselfUntilTheMergerTakesEffect() {
            assertThat(directory.heir(ONE, FIRST.minusDays(1))).isEqualTo(ONE);
            assertThat(directory.heir(ONE, FIRST)).isEqualTo(MERGED);
            assertThat(directory.heir(ONE, SECOND)).isEqualTo(LAST);
            assertThat(directory.heir(LAST, SECOND)).isEqualTo(LAST);
        }

        @Test
        void theHeirsOfADayAreThoseOfAllUnitsThatHaveEnded() {
            assertThat(directory.heirs(FIRST.minusDays(1)).byUnit()).isEmpty();
            assertThat(directory.heirs(FIRST).byUnit()).containsOnly(Map.entry(ONE, MERGED), Map.entry(TWO, MERGED));
            assertThat(directory.heirs(SECOND).of(ONE)).isEqualTo(LAST);
            assertThat(directory.heirs(SECOND).of(LAST)).isEqualTo(LAST);
        }

        @Test
        void theLineageOfAUnitIsItselfAndWhatHasBeenMergedIntoIt() {
            assertThat(directory.lineage(ONE, FIRST.minusDays(1))).containsExactly(ONE);
            assertThat(directory.lineage(MERGED, FIRST)).containsExactlyInAnyOrder(MERGED, ONE, TWO);
            assertThat(directory.lineage(LAST, SECOND)).containsExactlyInAnyOrder(LAST, MERGED, ONE, TWO, THREE);
        }

        @Test
        void aMergerThatIsDecidedButNotInForceAddsNothingToALineage() {
            assertThat(directory.lineage(LAST, SECOND.minusDays(1))).containsExactly(LAST);
        }

        @Test
        void unitsThatNameEachOtherAsSuccessorEndTheWalk() {
            UnitDirectory circle = new UnitDirectory(List.of(ended(ONE, "Một", TWO), ended(TWO, "Hai", ONE)));

            assertThat(circle.covers(CITY, ONE)).isFalse();
            assertThat(circle.lineage(ONE, SECOND)).containsExactlyInAnyOrder(ONE, TWO);
            assertThat(circle.follow("00001", SECOND)).isEmpty();
        }

        private UnitDirectory withCity() {
            return new UnitDirectory(List.of(
                    new UnitSpan(new Unit(CITY, null, "province", "Thành phố", "Lớn", "Thành phố Lớn"), null, null),
                    new UnitSpan(
                            new Unit(ONE, CITY, "commune", "Phường", "Một", "Phường Một"),
                            MERGED.validFrom(),
                            MERGED)));
        }

        private static UnitSpan ended(UnitRef ref, String name, UnitRef successor) {
            return new UnitSpan(unit(ref, name), successor.validFrom(), successor);
        }

        private static Unit unit(UnitRef ref, String name) {
            return new Unit(ref, null, "commune", "Phường", name, "Phường " + name);
        }
    }

    @Nested
    class Searching {

        @Test
        void namesThatMatchAlikeComeInVietnameseOrder() {
            UnitDirectory directory = new UnitDirectory(List.of(
                    span("00001", "Tân Ung"),
                    span("00002", "Tân Đào"),
                    span("00003", "Tân Dũng"),
                    span("00004", "Tân Ân"),
                    span("00005", "Tân Zung")));

            assertThat(directory.search("tan", TODAY, 10))
                    .map(Unit::name)
                    .containsExactly("Tân Ân", "Tân Dũng", "Tân Đào", "Tân Ung", "Tân Zung");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"Phường Bến Thành", "Bến Thành", "bến thành", "ben thanh", " BEN THANH ", "phuong ben thanh"
                })
        void aWardIsFoundFirstHoweverItIsTyped(String query) {
            assertThat(OF_PLATFORM.search(query, TODAY, 5).getFirst().ref()).isEqualTo(BEN_THANH);
        }

        @Test
        void decomposedLettersFindTheSame() {
            String decomposed = Normalizer.normalize("Bến Thành", Normalizer.Form.NFD);

            assertThat(OF_PLATFORM.search(decomposed, TODAY, 1)).map(Unit::ref).containsExactly(BEN_THANH);
        }

        @Test
        void theOtherPlaceOfTheToneFindsTheProvince() {
            assertThat(OF_PLATFORM.search("Thanh Hóa", TODAY, 1))
                    .map(Unit::name)
                    .containsExactly("Thanh Hoá");
        }

        @Test
        void asWrittenComesBeforeTheToneElsewhereBeforeNoMarks() {
            UnitDirectory directory = new UnitDirectory(
                    List.of(span("00001", "Hoá Bình"), span("00002", "Hoà Bình"), span("00003", "Hòa Bình")));

            assertThat(directory.search("Hòa Bình", TODAY, 10))
                    .map(Unit::name)
                    .containsExactly("Hòa Bình", "Hoà Bình", "Hoá Bình");
        }

        @Test
        void wholeNamesComeBeforePartsOfNames() {
            UnitDirectory directory =
                    new UnitDirectory(List.of(span("00001", "Tân Bình Đông"), span("00002", "Tân Bình")));

            assertThat(directory.search("tan binh", TODAY, 10))
                    .map(Unit::name)
                    .containsExactly("Tân Bình", "Tân Bình Đông");
        }

        @Test
        void noMoreThanAskedForAreGiven() {
            assertThat(OF_PLATFORM.search("tan", TODAY, 7)).hasSize(7);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "  ", "\u200B", "không có nơi nào như vậy", "%", "_"})
        void whatNamesNothingFindsNothing(String query) {
            assertThat(OF_PLATFORM.search(query, TODAY, 5)).isEmpty();
        }

        @Test
        void unitsThatAreGoneAreNotOffered() {
            UnitDirectory directory =
                    new UnitDirectory(List.of(span("00001", UnitList.TWO_TIERS, "Cũ", null, LocalDate.of(2026, 1, 1))));

            assertThat(directory.search("Cũ", TODAY, 5)).isEmpty();
        }
    }

    private static UnitRef ref(String code) {
        return new UnitRef(code, UnitList.TWO_TIERS);
    }

    private static UnitSpan span(String code, String name) {
        return span(code, UnitList.TWO_TIERS, name, null, null);
    }

    private static UnitSpan span(
            String code, LocalDate from, String name, @Nullable UnitRef parent, @Nullable LocalDate until) {
        return new UnitSpan(
                new Unit(new UnitRef(code, from), parent, "commune", "Xã", name, "Xã " + name), until, null);
    }
}
