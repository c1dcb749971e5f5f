package vn.danchu.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.gateway.City;
import vn.danchu.gateway.InCity;

@QuarkusTest
@TestProfile(InCity.class)
class PagesTest {

    private static City city;

    @BeforeAll
    static void start() throws IOException {
        city = new City();
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    @Test
    void theMergedDescriptionTellsWhatTheServicesSay() throws Exception {
        HttpResponse<String> answer = city.send(city.request("/openapi"));

        JsonObject document = new JsonObject(answer.body());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json; charset=utf-8");
        assertThat(document.getJsonObject("paths").fieldNames()).containsExactly("/api/consultation/v1/comments");
        assertThat(document.getJsonObject("components").getJsonObject("schemas").fieldNames())
                .containsExactly("consultation.Comment");
    }

    @Test
    void theReadablePageIsVietnameseFirstAndEscapesWhatServicesSay() throws Exception {
        String page = city.send(city.request("/docs")).body();

        assertThat(page)
                .contains(
                        "<html lang=\"vi\">",
                        "<code>/api/consultation/v1/comments</code>",
                        "Gửi góp ý",
                        "Cần đăng nhập",
                        "href=\"#shape-consultation.Comment\"",
                        "id=\"shape-consultation.Comment\"",
                        "Góp ý &lt;b&gt;của dân&lt;/b&gt;")
                .doesNotContain("<b>", "/q/secret");
    }

    @Test
    void theReadablePageSpeaksOneLanguageAndSaysWhatAnswersMean() throws Exception {
        assertThat(city.send(city.request("/docs?lang=en")).body())
                .contains("Takes a comment.", "There is no token.")
                .doesNotContain("Nhận góp ý.", "Thiếu mã truy cập.");
        assertThat(city.send(city.request("/docs?lang=vi")).body())
                .contains("Nhận góp ý.", "Thiếu mã truy cập.")
                .doesNotContain("Takes a comment.", "There is no token.");
    }

    @Test
    void theReadablePageNamesTheServicesThatAreMissingInIt() throws Exception {
        assertThat(city.send(city.request("/docs?lang=en")).body())
                .contains("<html lang=\"en\">")
                .containsPattern("have not answered yet.*<code>absent</code>")
                .doesNotContainPattern("have not answered yet.*<code>consultation</code>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs?lang=en"})
    void theDescriptionBringsNothingFromElsewhereAndWritesNoScriptOrStyleIntoItself(String target) throws Exception {
        HttpResponse<String> answer = city.send(city.request(target));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(answer.body())
                .contains("<main id=\"main\"", "<a class=\"skip\"", "<h1>")
                .containsOnlyOnce("<script")
                .containsPattern("<script type=\"module\" src=\"/static/bundle/[^\"]+\\.js\"></script>")
                .containsPattern("<link rel=\"stylesheet\" href=\"/static/bundle/[^\"]+\\.css\">")
                .doesNotContain("style=\"", "<style", "src=\"http");
    }

    @Test
    void theEventsAreToldToProgramsToo() throws Exception {
        HttpResponse<String> answer = city.send(city.request("/asyncapi"));

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json; charset=utf-8");
        assertThat(new JsonObject(answer.body()).getJsonObject("channels").fieldNames())
                .contains("consultation.comment.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?lang=en"})
    void thePageOfTheCityBringsNothingFromElsewhereAndWritesNoScriptOrStyleIntoItself(String target) throws Exception {
        String page = city.send(city.request(target)).body();

        assertThat(page)
                .contains("<main id=\"main\"", "<a class=\"skip\"", "<h1>", "<city-page city=\"79\">", "<noscript>")
                .containsPattern("<script type=\"module\" src=\"/static/bundle/[^\"]+\\.js\"></script>")
                .containsPattern("<link rel=\"stylesheet\" href=\"/static/bundle/[^\"]+\\.css\">")
                .doesNotContain("style=\"", "<style", "http://", "https://");
    }

    @Test
    void thePageOfTheCityIsVietnameseUnlessAReaderAsksForEnglish() throws Exception {
        assertThat(city.send(city.request("/").header("Accept-Language", "en-US"))
                        .body())
                .contains("<html lang=\"vi\">", "href=\"?lang=en\"");
        assertThat(city.send(city.request("/?lang=en")).body()).contains("<html lang=\"en\">", "href=\"?lang=vi\"");
    }

    @Test
    void onlyPagesMayRunScriptsAndOnlyThatOfTheCityMayAskSomebody() throws Exception {
        assertThat(policy("/")).contains("script-src 'self'", "connect-src 'self'");
        assertThat(policy("/docs")).contains("script-src 'self'").doesNotContain("connect-src");
        assertThat(policy("/nowhere")).doesNotContain("script-src", "connect-src");
    }

    @Test
    void theLandingPageLeadsToTheDescription() throws Exception {
        assertThat(city.send(city.request("/")).body()).contains("href=\"/docs?lang=vi\"");
    }

    private static String policy(String target) throws Exception {
        return city.send(city.request(target))
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs", "/openapi", "/asyncapi"})
    void pagesCanOnlyBeRead(String target) throws Exception {
        HttpResponse<String> answer = city.send(city.request(target).POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }
}
