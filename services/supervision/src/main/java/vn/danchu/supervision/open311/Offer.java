package vn.danchu.supervision.open311;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.identity.City;
import vn.danchu.platform.text.VietnameseText;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.unit.Unit;
import vn.danchu.platform.unit.Units;
import vn.danchu.supervision.field.FieldView;
import vn.danchu.supervision.field.Fields;

/** What is offered by Open311 today: the fields of work, but for those about officials, and the communes of the city. */
@ApplicationScoped
class Offer {

    private static final String COMMUNE = "commune";

    private final Fields fields;
    private final City city;
    private final Units units;
    private final PlatformClock clock;

    Offer(Fields fields, City city, Units units, PlatformClock clock) {
        this.fields = fields;
        this.city = city;
        this.units = units;
        this.clock = clock;
    }

    List<FieldView> services() {
        return fields.notAboutConduct(clock.today());
    }

    Optional<FieldView> service(String code) {
        return services().stream().filter(field -> field.code().equals(code)).findFirst();
    }

    /** In the order of their names. */
    List<Unit> communes() {
        return units.within(city.today().ref()).stream()
                .filter(this::isOffered)
                .sorted(Comparator.comparing(Unit::name, VietnameseText.order()))
                .toList();
    }

    /** The commune of a code, as it is today. */
    Optional<Unit> commune(String code) {
        return units.find(code, clock.today())
                .filter(unit -> unit.level().equals(COMMUNE)
                        && units.covers(city.today().ref(), unit.ref()));
    }

    /** The day on which anything of this was changed last. */
    LocalDate changedOn() {
        return Stream.concat(
                        Stream.of(fields.changedOn(clock.today())),
                        communes().stream().map(Unit::ref).map(UnitRef::validFrom))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private boolean isOffered(Unit unit) {
        return commune(unit.ref().code())
                .filter(today -> today.ref().equals(unit.ref()))
                .isPresent();
    }
}
