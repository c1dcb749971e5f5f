package vn.danchu.supervision.open311;

import static vn.danchu.supervision.SupervisionProblem.ADDRESS_ID_UNKNOWN;
import static vn.danchu.supervision.SupervisionProblem.CONTACT_MISSING;
import static vn.danchu.supervision.SupervisionProblem.DESCRIPTION_MISSING;
import static vn.danchu.supervision.SupervisionProblem.LOCATION_MISSING;
import static vn.danchu.supervision.SupervisionProblem.PLACE_INCOMPLETE;
import static vn.danchu.supervision.SupervisionProblem.POINT_UNREADABLE;
import static vn.danchu.supervision.SupervisionProblem.SERVICE_CODE_MISSING;
import static vn.danchu.supervision.SupervisionProblem.TEXT_TOO_LONG;
import static vn.danchu.supervision.SupervisionProblem.UNIT_ATTRIBUTE_MISSING;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;
import vn.danchu.platform.text.VietnameseText;

/**
 * A report that somebody sends by a program, as far as the form alone tells whether it is one.
 *
 * @param service code of the field of work
 * @param unit code of the unit it is for
 * @param description as the person wrote it
 * @param address in words; absent where they gave a point
 * @param longitude WGS 84, degrees east; absent where they gave an address
 * @param latitude WGS 84, degrees north; absent where they gave an address
 * @param name of its author; absent where they gave none
 * @param contact where the author is answered
 * @param withMedia whether the address of a picture came with it, which is not kept
 */
@DomainRule
record Report(
        String service,
        String unit,
        String description,
        @Nullable String address,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude,
        @Nullable String name,
        String contact,
        boolean withMedia) {

    /** Of the protocol. */
    static final int LONGEST_DESCRIPTION = 4_000;

    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CONTACT = 300;

    private static final Pattern DEGREES = Pattern.compile("[+-]?[0-9]{1,3}(\\.[0-9]{1,20})?");
    private static final BigDecimal EAST = BigDecimal.valueOf(180);
    private static final BigDecimal NORTH = BigDecimal.valueOf(90);

    /** Of a degree: a tenth of a metre, and what is kept. */
    private static final int DECIMALS = 6;

    private static final List<Function<Form, Optional<Refusal>>> RULES = List.of(
            Report::serviceIsNamed,
            Report::placeIsGiven,
            Report::pointIsWhole,
            form -> pointIsOnEarth(form, Form.LATITUDE, NORTH),
            form -> pointIsOnEarth(form, Form.LONGITUDE, EAST),
            Report::unitIsNamed,
            Report::descriptionIsGiven,
            Report::authorCanBeAnswered,
            form -> fits(form.get(Form.DESCRIPTION), LONGEST_DESCRIPTION, Form.DESCRIPTION),
            form -> fits(form.get(Form.ADDRESS), LONGEST_ADDRESS, Form.ADDRESS),
            form -> fits(Optional.ofNullable(named(form)), LONGEST_NAME, Form.LAST_NAME),
            form -> fits(Optional.of(answeredAt(form)), LONGEST_CONTACT, Form.EMAIL));

    /** The report that a form makes, or the first reason why it makes none. */
    static Outcome<Report> of(Form form) {
        return RULES.stream()
                .flatMap(rule -> rule.apply(form).stream())
                .findFirst()
                .<Outcome<Report>>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Done<>(new Report(
                        form.get(Form.SERVICE_CODE).orElseThrow(),
                        form.get(Form.UNIT).orElseThrow(),
                        form.get(Form.DESCRIPTION).orElseThrow(),
                        form.get(Form.ADDRESS).orElse(null),
                        form.get(Form.LONGITUDE).map(Report::degrees).orElse(null),
                        form.get(Form.LATITUDE).map(Report::degrees).orElse(null),
                        named(form),
                        answeredAt(form),
                        form.get(Form.MEDIA_URL).isPresent())));
    }

    private static Optional<Refusal> serviceIsNamed(Form form) {
        return Refusal.of(SERVICE_CODE_MISSING)
                .at(Form.SERVICE_CODE)
                .when(form.get(Form.SERVICE_CODE).isEmpty());
    }

    /** One of a point, an address and the number of an address, which no register here has. */
    private static Optional<Refusal> placeIsGiven(Form form) {
        boolean given = Stream.of(Form.LATITUDE, Form.LONGITUDE, Form.ADDRESS)
                .anyMatch(name -> form.get(name).isPresent());
        boolean numbered = form.get(Form.ADDRESS_ID).isPresent();
        return given
                ? Optional.empty()
                : Optional.of(
                        numbered
                                ? Refusal.of(ADDRESS_ID_UNKNOWN).at(Form.ADDRESS_ID)
                                : Refusal.of(LOCATION_MISSING).at(Form.LATITUDE));
    }

    private static Optional<Refusal> pointIsWhole(Form form) {
        boolean latitude = form.get(Form.LATITUDE).isPresent();
        boolean longitude = form.get(Form.LONGITUDE).isPresent();
        return Refusal.of(PLACE_INCOMPLETE)
                .at(latitude ? Form.LONGITUDE : Form.LATITUDE)
                .when(latitude != longitude);
    }

    private static Optional<Refusal> pointIsOnEarth(Form form, String name, BigDecimal most) {
        return form.get(name)
                .filter(text ->
                        !DEGREES.matcher(text).matches() || degrees(text).abs().compareTo(most) > 0)
                .map(_ -> Refusal.of(POINT_UNREADABLE, most.intValueExact()).at(name));
    }

    private static Optional<Refusal> unitIsNamed(Form form) {
        return Refusal.of(UNIT_ATTRIBUTE_MISSING)
                .at(Form.UNIT)
                .when(form.get(Form.UNIT).isEmpty());
    }

    private static Optional<Refusal> descriptionIsGiven(Form form) {
        return Refusal.of(DESCRIPTION_MISSING)
                .at(Form.DESCRIPTION)
                .when(form.get(Form.DESCRIPTION).isEmpty());
    }

    private static Optional<Refusal> authorCanBeAnswered(Form form) {
        return Refusal.of(CONTACT_MISSING).at(Form.EMAIL).when(answeredAt(form).isEmpty());
    }

    private static Optional<Refusal> fits(Optional<String> text, int longest, String name) {
        int length = text.map(VietnameseText::length).orElse(0);
        return Refusal.of(TEXT_TOO_LONG, longest, length).at(name).when(length > longest);
    }

    private static String answeredAt(Form form) {
        return joined(form, ", ", Form.EMAIL, Form.PHONE);
    }

    /** The name of the family comes first. */
    private static @Nullable String named(Form form) {
        String name = joined(form, " ", Form.LAST_NAME, Form.FIRST_NAME);
        return name.isEmpty() ? null : name;
    }

    private static String joined(Form form, String between, String... names) {
        return Stream.of(names).flatMap(name -> form.get(name).stream()).collect(Collectors.joining(between));
    }

    private static BigDecimal degrees(String text) {
        return new BigDecimal(text).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** Not what it says, which is a person's. */
    @Override
    public String toString() {
        return "Report[service=" + service + ", unit=" + unit + "]";
    }
}
