package vn.danchu.directory.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danchu.contracts.rule.CalendarYearDecided;
import vn.danchu.contracts.rule.Period;
import vn.danchu.directory.Requests;
import vn.danchu.platform.calendar.Deadline;
import vn.danchu.platform.calendar.WorkingCalendars;
import vn.danchu.testing.event.EventCollector;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.json.GoldenJson;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

/** Each test enters a year of its own: what is entered stays entered. */
@QuarkusTest
@WithInfrastructure
class CalendarYearResourceTest {

    private static final String YEARS = Requests.API + "calendar-years";

    private final Token city = Tokens.officer().of("79");

    @Inject
    WorkingCalendars calendars;

    @Test
    void aYearThatWasRefusedIsCountedOnceItIsEntered() {
        LocalDate lastWorkingDayOf2028 = LocalDate.of(2028, 12, 29);
        Deadline refused = calendars.deadlines().after(lastWorkingDayOf2028, Period.workingDays(1));
        assertThat(refused).isEqualTo(new Deadline.YearUnknown(2029));

        enter(city, year(2029, "2029-02-12", "2029-09-03")).statusCode(201).body("daysOff", hasSize(11));

        await().until(() -> calendars
                .deadlines()
                .after(lastWorkingDayOf2028, Period.workingDays(1))
                .equals(new Deadline.Due(LocalDate.of(2029, 1, 2))));
    }

    @Test
    void aYearIsToldAsAnEvent() {
        String id =
                enter(city, year(2033, "2033-01-30", "2033-09-01")).extract().path("id");

        try (EventCollector events = EventCollector.of(CalendarYearDecided.class)) {
            CalendarYearDecided told = events.await(CalendarYearDecided.class, UUID.fromString(id));
            assertThat(told.year()).isEqualTo(2033);
            assertThat(told.daysOff()).hasSize(11).contains(LocalDate.of(2033, 1, 30));
            GoldenJson.sample("vn.danchu.directory.calendar-year-decided.v1")
                    .ignoring("/id", "/year", "/daysOff", "/daysWorked")
                    .isMatchedBy(events.await(event -> event.key().equals(id)).json());
        }
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatWasEntered() {
        ValidatableResponse entered =
                enter(city, year(2034, "2034-02-18", "2034-09-01")).statusCode(201);
        String id = entered.extract().path("id");

        ValidatableResponse corrected = correct(city, id, Requests.tag(entered), year(2034, "2034-02-18", "2034-09-04"))
                .statusCode(200)
                .body("daysOff", hasItem("2034-09-04"));

        correct(city, id, Requests.tag(entered), year(2034, "2034-02-18", "2034-09-01"))
                .statusCode(412)
                .body("type", equalTo("/problems/version-stale"));
        correct(city, id, Requests.tag(corrected), year(2035, "2035-02-07", "2035-09-03"))
                .statusCode(422)
                .body("type", equalTo("/problems/year-stays"));
        given().get(YEARS + "/" + id).then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void aYearIsEnteredOnce() {
        enter(city, year(2036, "2036-01-27", "2036-09-01")).statusCode(201);

        enter(city, year(2036, "2036-01-27", "2036-09-01"))
                .statusCode(409)
                .body("type", equalTo("/problems/year-exists"));
        given().get(YEARS).then().statusCode(200).body("items.year", hasItem(2036));
    }

    @Test
    void aListThatCanNotBeOneIsRefusedAndNamesTheArticle() {
        Map<String, Object> year = year(2037, "2037-02-14", "2037-09-01");
        List<String> days = new ArrayList<>(List.of("2037-01-01"));

        enter(city, Map.of("year", 2037, "document", "1234/QĐ-TTg", "daysOff", days, "daysWorked", List.of()))
                .statusCode(422)
                .body("type", equalTo("/problems/holiday-missing"))
                .body("field", equalTo("daysOff"))
                .body("basis", equalTo("khoản 1 Điều 112 Bộ luật Lao động số 45/2019/QH14"));
        enter(city, Map.of("year", 2037, "document", "1234/QĐ-TTg", "daysOff", List.of(), "daysWorked", List.of()))
                .statusCode(422);
        enter(city, Map.of("year", 2037, "document", "1234/QĐ-TTg")).statusCode(400);
        enter(Tokens.officer().of("26743"), year).statusCode(403).body("type", equalTo("/problems/outside-unit"));
        enter(Tokens.citizen().of("26743"), year).statusCode(403);
    }

    private static ValidatableResponse enter(Token by, Map<String, Object> year) {
        return Requests.as(by).body(year).post(YEARS).then();
    }

    private static ValidatableResponse correct(Token by, String id, String ifMatch, Map<String, Object> year) {
        return given().auth()
                .oauth2(by.token())
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body(year)
                .put(YEARS + "/" + id)
                .then();
    }

    /** The holidays of a year; Tet from its eve, and the second day of the National Day. */
    private static Map<String, Object> year(int year, String eveOfTet, String besideTheNationalDay) {
        List<String> days = new ArrayList<>();
        LocalDate.parse(eveOfTet)
                .datesUntil(LocalDate.parse(eveOfTet).plusDays(5))
                .forEach(day -> days.add(day.toString()));
        days.addAll(List.of(
                year + "-01-01",
                year + "-04-20",
                year + "-04-30",
                year + "-05-01",
                year + "-09-02",
                besideTheNationalDay));
        return Map.of("year", year, "document", "1234/QĐ-TTg", "daysOff", days, "daysWorked", List.of());
    }
}
