package vn.danchu.supervision.open311;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.danchu.supervision.Ward;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

/** A program of others with its key, as it reaches the service. */
public final class Program {

    static final String API = "/open311/v2";
    static final String KEYS = Ward.API + "/api-keys";
    static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";

    private final UUID id;
    private final String key;

    private Program(UUID id, String key) {
        this.id = id;
        this.key = key;
    }

    static Token city() {
        return Tokens.chair().of(Ward.CITY);
    }

    /** One that the city has let in. */
    public static Program letIn() {
        ValidatableResponse issued = issue(request()).statusCode(201);
        return new Program(
                UUID.fromString(issued.extract().jsonPath().getString("issued.id")),
                issued.extract().jsonPath().getString("key"));
    }

    static Map<String, Object> request() {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("client", "ung-dung-pho-phuong");
        request.put("purpose", "Ứng dụng phản ánh của một nhóm lập trình viên, đã được tập huấn về dữ liệu cá nhân.");
        request.put("validFrom", Ward.today().toString());
        request.put("agreement", Ward.consent());
        return request;
    }

    static ValidatableResponse issue(Map<String, ?> request) {
        return Ward.making(city()).body(request).post(KEYS).then();
    }

    public UUID id() {
        return id;
    }

    String key() {
        return key;
    }

    void revoke() {
        Ward.as(city()).post(KEYS + "/" + id + "/revocation").then().statusCode(200);
    }

    /** A report that is taken, of words of its own, to be changed by a test. */
    Map<String, String> report() {
        Map<String, String> report = new LinkedHashMap<>();
        report.put("api_key", key);
        report.put("service_code", "ENVIRONMENT");
        report.put("lat", "10.7721456");
        report.put("long", "106.6983412");
        report.put("address_string", "Số 12 hẻm Bình An");
        report.put("attribute[unit]", Ward.BEN_THANH);
        report.put("description", "Đống rác cao ngất trước nhà tôi " + UUID.randomUUID());
        report.put("first_name", "Chín");
        report.put("last_name", "Lê Văn");
        report.put("email", "chin.le@example.vn");
        report.put("phone", "0903123456");
        return report;
    }

    static RequestSpecification asking() {
        // What is encoded stays as it is; nothing is added to what a program says of its body.
        return given().urlEncodingEnabled(false)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)));
    }

    static ValidatableResponse send(Map<String, String> report, String format) {
        return sendForm(form(report), format);
    }

    static ValidatableResponse sendForm(String form, String format) {
        return asking().contentType(FORM)
                .body(form.getBytes(StandardCharsets.US_ASCII))
                .post(API + "/requests." + format)
                .then();
    }

    static String form(Map<String, String> report) {
        return report.entrySet().stream()
                .map(pair -> encoded(pair.getKey()) + "=" + encoded(pair.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** What a report is known by, once it was taken. */
    static UUID taken(Map<String, String> report) {
        return UUID.fromString(
                send(report, "json").statusCode(200).extract().jsonPath().getString("[0].service_request_id"));
    }

    static ValidatableResponse ask(String path) {
        return asking().get(API + "/" + path).then();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
