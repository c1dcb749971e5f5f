package vn.danchu.platform.unit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.contracts.UnitRef;

class UnitListTest {

    private static final String HEADER = "code,parent_code,level,type,name,full_name,name_en\n";
    private final UnitList list = UnitList.ofPlatform();

    @Test
    void theListHolds34ProvincesAnd3321Communes() {
        assertThat(list.lines().stream()
                        .collect(Collectors.groupingBy(line -> line.unit().level(), Collectors.counting())))
                .containsOnly(entry("province", 34L), entry("commune", 3_321L));
    }

    @Test
    void hoChiMinhCityHas113WardsAnd54RuralCommunesAndOneSpecialZone() {
        UnitRef city = new UnitRef("79", UnitList.TWO_TIERS);

        assertThat(list.lines().stream()
                        .map(UnitList.Line::unit)
                        .filter(unit -> city.equals(unit.parent()))
                        .collect(Collectors.groupingBy(Unit::type, Collectors.counting())))
                .containsOnly(entry("Phường", 113L), entry("Xã", 54L), entry("Đặc khu", 1L));
    }

    @Test
    void everyCodeIsThereOnceAndEveryParentStandsBeforeItsCommunes() {
        Set<UnitRef> seen = new HashSet<>();
        for (UnitList.Line line : list.lines()) {
            UnitRef parent = line.unit().parent();
            assertThat(parent == null || seen.contains(parent)).as("%s", line).isTrue();
            assertThat(seen.add(line.unit().ref())).as("%s", line).isTrue();
        }
        assertThat(seen).hasSize(3_355);
    }

    @Test
    void anUnchangedListHasTheSameDigestAndAChangedOneAnother() {
        byte[] one = (HEADER + "01,,province,Thành phố,Hà Nội,Thành phố Hà Nội,Hanoi\n").getBytes(UTF_8);
        byte[] other = (HEADER + "01,,province,Thành phố,Hà Nội,Thành phố Hà Nội,Ha Noi\n").getBytes(UTF_8);

        assertThat(UnitList.read(one).digest()).isEqualTo(UnitList.read(one).digest());
        assertThat(UnitList.read(one).digest())
                .isNotEqualTo(UnitList.read(other).digest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "code,name\n01,Hà Nội\n",
                HEADER + "01,,province,Thành phố,Hà Nội,Thành phố Hà Nội\n",
                HEADER + "01,,province,Thành phố,\"Hà Nội\",Thành phố Hà Nội,Hanoi\n"
            })
    void whatIsNoListIsNotRead(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> UnitList.read(text.getBytes(UTF_8)));
    }

    @Test
    void bytesThatAreNoUtf8AreNotRead() {
        byte[] bytes = HEADER.getBytes(UTF_8);
        bytes[0] = (byte) 0xff;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitList.read(bytes))
                .withMessageContaining("byte 0");
    }
}
