package vn.danchu.supervision.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.contracts.duty.DutyOpened;
import vn.danchu.contracts.supervision.FeedbackReceived;
import vn.danchu.platform.time.VietnamTime;
import vn.danchu.supervision.Ward;
import vn.danchu.testing.event.CollectedEvent;
import vn.danchu.testing.event.EventCollector;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Tokens;

@QuarkusTest
@WithInfrastructure
class Open311ResourceTest {

    private final Ward ward = Ward.of(Ward.BEN_THANH);

    @AfterEach
    void resetClock() {
        Ward.moveClock(0);
    }

    @Test
    void theDiscoverySaysWhereTheEndpointIsInBothFormats() {
        Program.ask("discovery.json")
                .statusCode(200)
                .header("Content-Type", equalTo("application/json; charset=utf-8"))
                .body("endpoints[0].specification", equalTo("http://wiki.open311.org/GeoReport_v2"))
                .body("endpoints[0].url", equalTo("http://localhost:8080/open311/v2"))
                .body("endpoints[0].type", equalTo("test"))
                .body("endpoints[0].formats", equalTo(List.of("text/xml", "application/json")))
                .body("keySet()", equalTo(Set.of("changeset", "contact", "key_service", "endpoints")));
        Program.ask("discovery.xml")
                .statusCode(200)
                .header("Content-Type", equalTo("text/xml; charset=utf-8"))
                .body(startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><discovery>"))
                .body("discovery.endpoints.endpoint.url", equalTo("http://localhost:8080/open311/v2"))
                .body("discovery.endpoints.endpoint.formats.format[1]", equalTo("application/json"));
    }

    @Test
    void theServicesAreTheFieldsOfTodayWithoutThatAboutOfficials() {
        Program.ask("services.json")
                .statusCode(200)
                .body("service_code", hasItems("ENVIRONMENT", "TRAFFIC", "OTHER"))
                .body("service_code", not(hasItem("CONDUCT")))
                .body("[0].service_name", equalTo("Môi trường, rác thải, tiếng ồn"))
                .body("[0].keywords", containsString("noise"))
                .body("[0].metadata", is(true))
                .body("[0].type", equalTo("realtime"))
                .body("[0].group", equalTo("Phản ánh, kiến nghị"));
        Program.ask("services.xml")
                .statusCode(200)
                .body("services.service[0].service_code", equalTo("ENVIRONMENT"))
                .body("services.service[0].service_name", equalTo("Môi trường, rác thải, tiếng ồn"))
                .body("services.service[0].metadata", equalTo("true"));
    }

    @Test
    void namesAreInEnglishForWhoeverAsksForIt() {
        Program.asking()
                .header("Accept-Language", "en-GB")
                .get(Program.API + "/services.json")
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("en"))
                .body("[0].service_name", equalTo("Environment, waste, noise"));
    }

    @Test
    void aServiceAsksForTheCommuneAmongAllOfTheCity() {
        Program.ask("services/TRAFFIC.json")
                .statusCode(200)
                .body("service_code", equalTo("TRAFFIC"))
                .body("attributes", hasSize(1))
                .body("attributes[0].code", equalTo("unit"))
                .body("attributes[0].datatype", equalTo("singlevaluelist"))
                .body("attributes[0].required", is(true))
                .body("attributes[0].variable", is(true))
                .body("attributes[0].order", is(1))
                .body("attributes[0].values", hasSize(168))
                .body("attributes[0].values.find { it.key == '26743' }.name", equalTo("Phường Bến Thành"));
        Program.ask("services/TRAFFIC.xml")
                .statusCode(200)
                .body("service_definition.attributes.attribute.values.value.size()", is(168));
    }

    @ParameterizedTest
    @ValueSource(strings = {"services/CONDUCT.json", "services/NOSUCH.json"})
    void whatIsNotOfferedIsNotFound(String path) {
        Program.ask(path)
                .statusCode(404)
                .header("Content-Type", equalTo("application/json; charset=utf-8"))
                .body("[0].code", is(404))
                .body("[0].description", containsString("service_code"));
    }

    @Test
    void aReportIsTakenInAsAllFeedbackIs() {
        Map<String, String> report = Program.letIn().report();

        UUID id = Program.taken(report);

        Ward.read(ward.officer(), id)
                .statusCode(200)
                .body("channel", equalTo("OPEN311"))
                .body("kind", equalTo("PROBLEM"))
                .body("field", equalTo("ENVIRONMENT"))
                .body("text", equalTo(report.get("description")))
                .body("place.description", equalTo("Số 12 hẻm Bình An"))
                .body("unit.code", equalTo(Ward.BEN_THANH));
        Ward.as(ward.officer())
                .get(Ward.API + "/feedback/" + id + "/handling")
                .then()
                .statusCode(200)
                .body("author.name", equalTo("Lê Văn Chín"))
                .body("author.contact", equalTo("chin.le@example.vn, 0903123456"));
        try (EventCollector events = EventCollector.of(FeedbackReceived.class)) {
            CollectedEvent told = events.await(event -> event.key().equals(id.toString()));
            assertThat(told.json())
                    .contains("\"OPEN311\"")
                    .doesNotContain("Đống rác", "Chín", "0903123456", "example.vn");
        }
        try (EventCollector events = EventCollector.of(DutyOpened.class)) {
            CollectedEvent told = events.await(
                    event -> JsonPath.from(event.json()).getString("duty.about").equals(id.toString()));
            assertThat(JsonPath.from(told.json()).getString("duty.code")).isEqualTo("FB.INTAKE");
        }
    }

    @Test
    void theAnswerToAReportIsThatOfTheSpecificationInBothFormats() {
        Program program = Program.letIn();

        Program.send(program.report(), "json")
                .statusCode(200)
                .header("Content-Type", equalTo("application/json; charset=utf-8"))
                .body("", hasSize(1))
                .body("[0].keySet()", equalTo(Set.of("service_request_id", "service_notice", "account_id")))
                .body("[0].account_id", nullValue());
        Program.send(program.report(), "xml")
                .statusCode(200)
                .header("Content-Type", equalTo("text/xml; charset=utf-8"))
                .body(startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><service_requests><request>"))
                .body("service_requests.request.service_request_id.text().length()", is(36));
    }

    @Test
    void whoeverReadsARequestLearnsHowItStandsAndNothingOfItsWordsPlaceOrAuthor() {
        Map<String, String> report = Program.letIn().report();
        UUID id = Program.taken(report);

        for (String path : List.of(
                "requests/" + id + ".json",
                "requests/" + id + ".xml",
                "requests.json?service_request_id=" + id,
                "requests.xml",
                "requests.json",
                "tokens/" + id + ".json")) {
            String told = Program.ask(path).statusCode(200).extract().asString();
            assertThat(told)
                    .as(path)
                    .contains(id.toString())
                    .doesNotContain(
                            "Đống rác",
                            "Lê Văn",
                            "Chín",
                            "chin.le",
                            "0903123456",
                            "hẻm",
                            "10.7721",
                            "106.6983",
                            "ung-dung");
        }
    }

    @Test
    void aRequestHasAllPartsOfTheSpecification() {
        UUID id = Program.taken(Program.letIn().report());
        String day = W3cTime.of(VietnamTime.startOf(Ward.today()));

        Program.ask("requests/" + id + ".json")
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].service_request_id", equalTo(id.toString()))
                .body("[0].status", equalTo("open"))
                .body("[0].status_notes", equalTo("Đã tiếp nhận, chờ xem xét thụ lý."))
                .body("[0].service_name", equalTo("Môi trường, rác thải, tiếng ồn"))
                .body("[0].service_code", equalTo("ENVIRONMENT"))
                .body("[0].description", equalTo("Phản ánh về lĩnh vực: Môi trường, rác thải, tiếng ồn."))
                .body("[0].agency_responsible", equalTo("Phường Bến Thành"))
                .body("[0].address", startsWith("Phường Bến Thành, "))
                .body("[0].requested_datetime", equalTo(day))
                .body("[0].updated_datetime", equalTo(day))
                .body("[0].expected_datetime", nullValue())
                .body("[0].lat", equalTo(10.772f))
                .body("[0].long", equalTo(106.698f))
                .body("[0].size()", is(17));
        Program.ask("requests/" + id + ".xml")
                .statusCode(200)
                .body("service_requests.request.status", equalTo("open"))
                .body("service_requests.request.lat", equalTo("10.772"))
                .body("service_requests.request.media_url", equalTo(""));
    }

    @Test
    void anAnswerClosesARequestAndItsPromiseIsTold() {
        UUID id = Program.taken(Program.letIn().report());
        Ward.step(ward.officer(), id, "acceptance", ward.acceptance(7)).statusCode(200);
        String promised = Ward.today().plusDays(7) + "T23:59:59+07:00";
        Program.ask("requests/" + id + ".json")
                .body("[0].status", equalTo("open"))
                .body("[0].expected_datetime", equalTo(promised));

        ward.answer(id);

        JsonPath answered = Program.ask("requests/" + id + ".json")
                .statusCode(200)
                .body("[0].status", equalTo("closed"))
                .body("[0].status_notes", equalTo("Đã trả lời người gửi."))
                .extract()
                .jsonPath();
        String closed = answered.getString("[0].updated_datetime");
        assertThat(closed).endsWith("+07:00").isGreaterThan(answered.getString("[0].requested_datetime"));
    }

    @Test
    void whatIsPassedOnIsFollowedUnderTheSameIdentifier() {
        UUID id = Program.taken(Program.letIn().report());

        Ward.step(ward.officer(), id, "transfer", Map.of("unit", Ward.SAI_GON, "reason", "Thuộc phường Sài Gòn."))
                .statusCode(200);

        Program.ask("requests/" + id + ".json")
                .statusCode(200)
                .body("[0].service_request_id", equalTo(id.toString()))
                .body("[0].status", equalTo("open"))
                .body("[0].agency_responsible", equalTo("Phường Sài Gòn"));
    }

    @Test
    void whatTurnsOutToBeAboutAnOfficialIsPublicNoMore() {
        UUID id = Program.taken(Program.letIn().report());

        Ward.step(
                        ward.officer(),
                        id,
                        "acceptance",
                        Map.of(
                                "handler",
                                ward.officer().subject().toString(),
                                "concerned",
                                UUID.randomUUID().toString(),
                                "answerBy",
                                Ward.today().plusDays(7).toString()))
                .statusCode(200);

        Program.ask("requests/" + id + ".json").statusCode(404).body("[0].code", is(404));
        Program.ask("requests.json?service_request_id=" + id).statusCode(200).body("", hasSize(0));
        Program.ask("tokens/" + id + ".xml").statusCode(404);
    }

    @Test
    void whatCameByOtherWaysIsNotPublic() {
        UUID id = ward.received(ward.citizen());

        Program.ask("requests/" + id + ".json").statusCode(404);
        Program.ask("requests.json").statusCode(200).body("service_request_id", not(hasItem(id.toString())));
    }

    @Test
    void theSameReportSentTwiceIsOne() {
        Map<String, String> report = Program.letIn().report();

        UUID first = Program.taken(report);

        assertThat(Program.taken(report)).isEqualTo(first);
    }

    @Test
    void theSameReportSentByManyAtOnceIsOne() throws Exception {
        Map<String, String> report = Program.letIn().report();
        Callable<UUID> sending = () -> Program.taken(report);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Set<UUID> taken = new HashSet<>();
            for (Future<UUID> each : threads.invokeAll(Collections.nCopies(6, sending))) {
                taken.add(each.get());
            }
            assertThat(taken).hasSize(1);
        }
    }

    @Test
    void theSameWordsOfTwoProgramsAreTwoReports() {
        Map<String, String> report = Program.letIn().report();
        UUID first = Program.taken(report);
        report.put("api_key", Program.letIn().key());

        assertThat(Program.taken(report)).isNotEqualTo(first);
    }

    @Test
    void afterADayTheSameWordsAreAReportOfTheirOwn() {
        Map<String, String> report = Program.letIn().report();
        UUID first = Program.taken(report);

        Ward.moveClock(2);

        assertThat(Program.taken(report)).isNotEqualTo(first);
    }

    @ParameterizedTest(name = "{0} = {1}: {2} at {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "api_key, -, 403, api_key",
                "api_key, danchu-open311-wrong, 403, api_key",
                "service_code, -, 400, service_code",
                "service_code, 001, 404, service_code",
                "service_code, CONDUCT, 404, service_code",
                "jurisdiction_id, hanoi.gov.vn, 404, jurisdiction_id",
                "lat, -, 400, lat",
                "lat, 91, 400, lat",
                "lat, '10,77', 400, lat",
                "long, 1e3, 400, long",
                "attribute[unit], -, 400, attribute[unit]",
                "attribute[unit], 00004, 400, attribute[unit]",
                "attribute[unit], 79, 400, attribute[unit]",
                "description, -, 400, description",
                "description, '   ', 400, description",
                "description, Cán bộ nhận hối lộ., 400, description"
            })
    void aReportThatCannotBeTakenSaysWhatIsWrongWithIt(String name, String value, int status, String at) {
        Map<String, String> report = Program.letIn().report();
        report.remove(name);
        if (value != null) {
            report.put(name, value);
        }

        Program.send(report, "json")
                .statusCode(status)
                .header("Content-Type", equalTo("application/json; charset=utf-8"))
                .body("", hasSize(1))
                .body("[0].code", is(status))
                .body("[0].description", startsWith(at + ":"));
        Program.send(report, "xml")
                .statusCode(status)
                .header("Content-Type", equalTo("text/xml; charset=utf-8"))
                .body("errors.error.code", equalTo(Integer.toString(status)))
                .body("errors.error.description", startsWith(at + ":"));
    }

    @Test
    void whoCannotBeAnsweredIsNobodyAndNotTakenIn() {
        Map<String, String> report = Program.letIn().report();
        report.remove("email");
        report.remove("phone");

        Program.send(report, "json").statusCode(400).body("[0].description", startsWith("email:"));
    }

    @Test
    void anAddressAloneIsEnoughAndTheNumberOfOneIsNot() {
        Map<String, String> report = Program.letIn().report();
        report.remove("lat");
        report.remove("long");
        UUID id = Program.taken(report);
        Program.ask("requests/" + id + ".json").body("[0].lat", nullValue());
        report.remove("address_string");
        report.put("address_id", "17");

        Program.send(report, "json").statusCode(400).body("[0].description", startsWith("address_id:"));
    }

    @Test
    void wordsAreTakenUpToTheLengthOfTheSpecification() {
        Map<String, String> report = Program.letIn().report();
        report.put("description", "ấ".repeat(4000));
        Program.send(report, "json").statusCode(200);

        report.put("description", "ấ".repeat(4001));

        Program.send(report, "json").statusCode(400).body("[0].description", startsWith("description:"));
    }

    @Test
    void theAddressOfAPictureIsNotKeptAndThatIsSaid() {
        Map<String, String> report = Program.letIn().report();
        report.put("media_url", "https://example.vn/anh.jpg");

        Program.send(report, "json").statusCode(200).body("[0].service_notice", containsString("không được lưu"));
    }

    @Test
    void whatTheSpecificationDoesNotKnowIsNotKept() {
        Map<String, String> report = Program.letIn().report();
        report.put("device_id", "tt222111");
        report.put("account_id", "123456");
        report.put("requested_datetime", "2010-01-01T00:00:00Z");

        Program.send(report, "json").statusCode(200).body("[0].account_id", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"description=%ff%fe", "description=%e1%ba", "description=%", "description=%zz", "%ff=1"})
    void whatIsNoUtf8IsRefused(String broken) {
        Map<String, String> report = Program.letIn().report();
        report.remove("description");

        Program.sendForm(Program.form(report) + "&" + broken, "json")
                .statusCode(400)
                .body("[0].code", is(400))
                .body("[0].description", containsString("UTF-8"));
    }

    @Test
    void whatIsSentTwiceIsRefused() {
        String form = Program.form(Program.letIn().report());

        Program.sendForm(form + "&lat=11", "json").statusCode(400).body("[0].description", startsWith("lat:"));
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded; charset=iso-8859-1, 400",
        "application/json,                                      415",
        "multipart/form-data; boundary=x,                       415",
        "text/plain,                                            415"
    })
    void anotherTypeOrCharacterSetIsRefused(String type, int code) {
        Program.asking()
                .contentType(type)
                .body("{}".getBytes(StandardCharsets.US_ASCII))
                .post(Program.API + "/requests.json")
                .then()
                .statusCode(400)
                .header("Content-Type", equalTo("application/json; charset=utf-8"))
                .body("[0].code", is(code));
    }

    @Test
    void aBodyThatIsTooLongIsRefusedInTheFormOfTheSpecification() {
        Program.sendForm("description=" + "a".repeat(2_000_000), "xml")
                .statusCode(400)
                .body("errors.error.code", equalTo("413"));
    }

    @Test
    void anEmptyBodyIsRefused() {
        Program.sendForm("", "json").statusCode(400).body("[0].code", is(400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "requests", "services.html", "requests/x/y.json", "v3/requests.json"})
    void whatDoesNotExistIsNotFoundInTheFormOfTheSpecification(String path) {
        Program.ask(path)
                .statusCode(404)
                .header("Content-Type", startsWith(path.endsWith(".json") ? "application/json" : "text/xml"))
                .body(allOf(containsString("404"), not(containsString("/problems/"))));
    }

    @Test
    void whatCannotBeDoneWithAnAddressIsRefusedInTheFormOfTheSpecification() {
        Program.asking()
                .delete(Program.API + "/services.json")
                .then()
                .statusCode(400)
                .body("[0].code", is(405));
        Program.asking()
                .header("Authorization", "Bearer nonsense")
                .get(Program.API + "/services.json")
                .then()
                .statusCode(403)
                .body("[0].code", is(403));
        Program.ask("services.json?" + "a".repeat(5000)).statusCode(400).body("[0].code", is(414));
    }

    @Test
    void errorsAreInEnglishForWhoeverAsksForIt() {
        Program.asking()
                .header("Accept-Language", "en")
                .get(Program.API + "/requests/" + UUID.randomUUID() + ".json")
                .then()
                .statusCode(404)
                .header("Content-Language", equalTo("en"))
                .body("[0].description", containsString("no public request"));
    }

    @Test
    void aRevokedKeyOpensNothing() {
        Program program = Program.letIn();
        program.revoke();

        Program.send(program.report(), "json").statusCode(403).body("[0].code", is(403));
    }

    @Test
    void aKeyOpensNothingBeforeItsTimeAndAfterIt() {
        Map<String, Object> later = Program.request();
        later.put("validFrom", Ward.today().plusDays(1).toString());
        later.put("validUntil", Ward.today().plusDays(3).toString());
        String key = Program.issue(later).statusCode(201).extract().jsonPath().getString("key");
        Map<String, String> report = Program.letIn().report();
        report.put("api_key", key);
        Program.send(report, "json").statusCode(403);

        Ward.moveClock(1);
        Program.send(report, "json").statusCode(200);

        Ward.moveClock(3);
        Program.send(report, "json").statusCode(403);
    }

    @Test
    void listsAreFilteredByServiceStatusAndDay() {
        Program program = Program.letIn();
        Map<String, String> traffic = program.report();
        traffic.put("service_code", "TRAFFIC");
        UUID open = Program.taken(traffic);
        UUID closed = Program.taken(program.report());
        Ward.step(ward.officer(), closed, "acceptance", ward.acceptance(7)).statusCode(200);
        ward.answer(closed);

        Program.ask("requests.json?service_code=TRAFFIC,LAND&status=open")
                .statusCode(200)
                .body("service_request_id", allOf(hasItem(open.toString()), not(hasItem(closed.toString()))))
                .body("service_code.unique()", equalTo(List.of("TRAFFIC")));
        Program.ask("requests.json?status=closed")
                .body("service_request_id", allOf(hasItem(closed.toString()), not(hasItem(open.toString()))));
        Program.ask("requests.json?status=open,closed&service_code=&end_date=")
                .body("service_request_id", hasItems(closed.toString(), open.toString()));
        Program.ask("requests.json?service_request_id=" + open + "," + closed + "&status=open")
                .body("", hasSize(2));
        Program.ask("requests.json?start_date=" + Ward.today().plusDays(1) + "T00:00:00%2B07:00")
                .body("service_request_id", not(hasItem(open.toString())));
        Program.ask("requests.json?end_date=" + Ward.today().minusDays(1) + "T00:00:00Z")
                .body("service_request_id", not(hasItem(open.toString())));
    }

    /** Nobody learns the hour by asking for narrower and narrower times. */
    @Test
    void theHourOfAReportIsNotFoundByAsking() {
        UUID id = Program.taken(Program.letIn().report());
        String first = Ward.today() + "T00:00:00Z";
        String last = Ward.today() + "T16:59:59Z";

        Program.ask("requests.json?start_date=" + last).body("service_request_id", hasItem(id.toString()));
        Program.ask("requests.json?end_date=" + first).body("service_request_id", hasItem(id.toString()));
        Program.ask("requests.json?updated_after=" + last).body("service_request_id", hasItem(id.toString()));
    }

    @Test
    void whatWasChangedSinceIsFoundHoweverOldItIs() {
        UUID id = Program.taken(Program.letIn().report());
        Ward.moveClock(120);
        Program.ask("requests.json").body("service_request_id", not(hasItem(id.toString())));
        String before = W3cTime.of(VietnamTime.startOf(Ward.today())).replace("+", "%2B");
        Ward.step(ward.officer(), id, "acceptance", ward.acceptance(7)).statusCode(200);

        Program.ask("requests.json?updated_after=" + before)
                .statusCode(200)
                .body("service_request_id", hasItem(id.toString()));
        Program.ask("requests.json?updated_after="
                        + W3cTime.of(Instant.parse(Ward.today().plusDays(1) + "T00:00:00Z")))
                .body("service_request_id", not(hasItem(id.toString())));
    }

    @Test
    void listsComeInPages() {
        Program program = Program.letIn();
        Map<String, String> report = program.report();
        report.put("service_code", "HEALTH");
        Set<String> sent = new HashSet<>();
        for (int one = 0; one < 3; one++) {
            report.put("description", "Trang " + UUID.randomUUID());
            sent.add(Program.taken(report).toString());
        }

        List<String> first = page(1);
        List<String> second = page(2);

        assertThat(first).hasSize(2);
        assertThat(first).doesNotContainAnyElementsOf(second);
        assertThat(sent).containsAll(second.subList(0, 1));
        Program.ask("requests.json?page=10000&page_size=1000").statusCode(200).body("", hasSize(0));
    }

    private static List<String> page(int number) {
        return Program.ask("requests.json?service_code=HEALTH&page_size=2&page=" + number)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("service_request_id");
    }

    @ParameterizedTest
    @CsvSource({
        "start_date=yesterday, start_date",
        "start_date=2026-01-01T00:00:00, start_date",
        "end_date=2026-02-30T00:00:00Z, end_date",
        "start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z, end_date",
        "start_date=2026-02-01T00:00:00Z&end_date=2026-01-01T00:00:00Z, end_date",
        "updated_after=2026-01-01T00:00:00Z&updated_before=2026-06-01T00:00:00Z, updated_before",
        "status=done, status",
        "page=0, page",
        "page_size=1001, page_size",
        "page_size=x, page_size",
        "jurisdiction_id=hanoi, jurisdiction_id",
        "serviceCode=TRAFFIC, serviceCode"
    })
    void aQuestionThatCannotBeReadSaysWhatIsWrongWithIt(String query, String at) {
        Program.ask("requests.json?" + query).body("[0].description", startsWith(at + ":"));
    }

    @Test
    void anOfficialCannotPassOffWhatTheyTypeAsOfAProgram() {
        Map<String, Object> typed = ward.problem();
        typed.remove("unit");
        typed.put("channel", "OPEN311");
        typed.put("reporterKind", "CITIZEN");
        typed.put("contact", "0903123456");
        typed.put("readBack", true);

        Ward.making(ward.officer())
                .body(typed)
                .post(Ward.API + "/feedback/recorded")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/channel-not-theirs"));
    }

    @Test
    void everybodyReadsAlsoWithAToken() {
        Program.asking()
                .auth()
                .oauth2(Tokens.citizen().of(Ward.BEN_THANH).token())
                .get(Program.API + "/services.json")
                .then()
                .statusCode(200);
    }
}
