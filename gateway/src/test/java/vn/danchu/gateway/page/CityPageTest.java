package vn.danchu.gateway.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.gateway.InCity;
import vn.danchu.testing.browser.Chromium;

/** The page of the city in a real browser, through the real gateway, in front of what a platform once answered. */
@QuarkusTest
@TestProfile(InCity.class)
class CityPageTest {

    private static final Pattern MOMENT = Pattern.compile("\\d\\d:\\d\\d:\\d\\d \\d\\d/\\d\\d/\\d{4}");
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String READ = "26737/01a20308-8786-7b24-9e22-161e9ade7609";

    private static RecordedCity city;
    private static Chromium chromium;

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> hosts = new CopyOnWriteArrayList<>();
    private BrowserContext visit;
    private Page page;

    @BeforeAll
    static void start() throws IOException {
        city = new RecordedCity();
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        city.close();
    }

    @BeforeEach
    void visit() {
        city.begin();
        visit = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
        page = visit.newPage();
        page.onConsoleMessage(this::listen);
        page.onPageError(complaints::add);
        page.onRequest((Request request) -> hosts.add(URI.create(request.url()).getAuthority()));
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void figuresMoveWhileOneLooks() throws InterruptedException {
        open("/");
        Locator comments = page.locator(".top [data-measure=comments] .value");
        int before = number(comments.innerText());

        stream().tellComments("recorded-2", 1_005);

        assertThat(comments).hasText(vietnamese(before + 1_005));
        assertThat(page.locator("ward-ranking tr", new Page.LocatorOptions().setHasText("Phường Thủ Dầu Một")))
                .containsText("1.005");
        assertThat(page.locator(".connection")).containsText(MOMENT);
    }

    @Test
    void theBrowserFindsNothingToForbidAndAsksNobodyElse() {
        Response answer = open("/");
        page.locator("ward-ranking [data-ward='26743']").click();
        assertThat(page.locator("ward-panel .consultations li").first()).isVisible();

        assertThat(answer.headerValue("Content-Security-Policy")).isEqualTo(POLICY);
        assertThat(complaints).isEmpty();
        assertThat(hosts).isNotEmpty().containsOnly(gateway().getAuthority());
    }

    @ParameterizedTest
    @CsvSource({
        "360,800,vi,",
        "1440,900,vi,26743",
        "1440,900,en,",
        "3840,2160,vi,",
        "360,800,en,26743",
        "390,844,vi," + READ,
        "1440,900,en," + READ
    })
    void itIsAccessible(int width, int height, String language, String place) {
        page.setViewportSize(width, height);
        open("/?lang=" + language + (place == null ? "" : "#" + place));

        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations())
                .isEmpty();
        assertThat(page.content()).doesNotContain("undefined", "[object", "NaN");
    }

    @ParameterizedTest
    @CsvSource({"vi, khoản 1 Điều 28 Luật số 10/2022/QH15", "en, Law 10/2022 art. 28(1)"})
    void whatIsOverdueCitesTheLawInTheLanguageOfThePage(String language, String law) {
        open("/?lang=" + language);

        assertThat(page.locator(".overdue li").first()).containsText(law);
    }

    @ParameterizedTest
    @CsvSource({"360,800,/", "768,1024,/", "1440,900,/", "3840,2160,/", "360,800,/#" + READ, "1440,900,/#" + READ})
    void nothingIsWiderThanTheScreen(int width, int height, String target) {
        page.setViewportSize(width, height);
        open(target);

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        assertThat(page.locator(".map path.leaflet-interactive")).hasCount(168);
    }

    @Test
    void onAWallEverythingIsSeenAtOnce() {
        page.setViewportSize(3840, 2160);
        open("/");

        assertThat(page.evaluate("document.documentElement.scrollHeight")).isEqualTo(2160);
    }

    @Test
    void aCommuneIsReachedAndLeftWithoutAMouse() {
        open("/");
        page.getByRole(AriaRole.SEARCHBOX).pressSequentially("phuong ben thanh");
        Locator ward = page.locator("ward-ranking [data-ward]");
        assertThat(ward).hasText("Phường Bến Thành");

        ward.focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("#ward-title")).isFocused();
        assertThat(page).hasURL(Pattern.compile("#26743$"));
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(ward).isFocused();
        assertThat(page.locator("ward-panel")).hasCount(0);
    }

    @Test
    void whatPeopleSaidIsReadWithItsAnswersWithoutAMouse() {
        open("/#26737");
        Locator consultation = page.locator("ward-panel .consultations a").first();

        consultation.focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("#consultation-title")).isFocused();
        assertThat(page).hasURL(Pattern.compile("#" + READ + "$"));
        assertThat(page.locator(".facts")).containsText("04/01/2027");
        Locator comments = page.locator(".comments > li");
        assertThat(comments).hasCount(2);
        assertThat(comments.first()).containsText("Công dân · 16/12/2026 · Ý kiến khác · Điều 25 khoản 2 điểm đ");
        assertThat(comments.first().locator(".answer")).containsText("Tiếp thu một phần · trả lời ngày 18/12/2026");
        assertThat(comments.nth(1)).containsText("Hội Liên hiệp Phụ nữ phường Tân Định");
        assertThat(comments.nth(1)).containsText("ghi rõ <b>ai</b> trả lời");
        page.locator(".more").focus();
        page.keyboard().press("Enter");
        assertThat(comments).hasCount(3);
        assertThat(comments.nth(2)).containsText("Gửi sau thời hạn");
        assertThat(comments.nth(2)).isFocused();
        assertThat(page.locator(".more")).hasCount(0);
        page.locator(".back").focus();
        page.keyboard().press("Enter");
        assertThat(consultation).isFocused();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aLinkToACommuneOpensItAndTheWayBackWorks() {
        open("/#26737");
        assertThat(page.locator("#ward-title")).hasText("Phường Tân Định");
        page.locator("ward-panel button").click();
        assertThat(page.locator("ward-panel")).hasCount(0);

        page.goBack();

        assertThat(page.locator("#ward-title")).hasText("Phường Tân Định");
    }

    @Test
    void anOpenPageFollowsAMerger() throws InterruptedException {
        open("/#26740");
        assertThat(page.locator("#ward-title")).hasText("Phường Sài Gòn");
        Locator comments = page.locator(".top [data-measure=comments] .value");
        int before = number(comments.innerText());
        int inBoth =
                number(inWard("26743").innerText()) + number(inWard("26740").innerText());

        city.merge("26743", "26740", "2026-12-15", "Hợp Nhất");
        stream().tellComments("recorded-2", "26743", "2026-12-15", 1_005);

        assertThat(page.locator("#ward-title")).hasText("Phường Hợp Nhất");
        assertThat(page).hasURL(Pattern.compile("#26743$"));
        assertThat(comments).hasText(vietnamese(before + 1_005));
        assertThat(page.locator("ward-panel [data-measure=comments] .value")).hasText(vietnamese(inBoth + 1_005));
        assertThat(page.locator(".map path.leaflet-interactive")).hasCount(167);
        Locator drawn = page.locator(".map path[stroke-width='3']");
        assertThat(drawn).hasAttribute("d", Pattern.compile("^M[^M]+$"));
        drawn.hover();
        assertThat(page.locator(".leaflet-tooltip")).containsText("Phường Hợp Nhất");
    }

    @Test
    void anOldLinkLeadsToTheWardOfToday() {
        city.merge("26743", "26740", "2026-12-15", "Hợp Nhất");

        open("/#26740");

        assertThat(page.locator("#ward-title")).hasText("Phường Hợp Nhất");
        assertThat(page).hasURL(Pattern.compile("#26743$"));
    }

    @Test
    void figuresOfAnUnknownUnitDoNotStartAStorm() throws InterruptedException {
        open("/");
        RecordedCity.Stream stream = stream();

        for (int time = 0; time < 50; time++) {
            stream.tellComments("recorded-" + (2 + time), "99999", "2026-12-15", 5 + time);
        }
        stream.tellComments("recorded-52", 1_005);

        assertThat(page.locator("ward-ranking tr", new Page.LocatorOptions().setHasText("Phường Thủ Dầu Một")))
                .containsText("1.005");
        assertThat(city.timesNamed()).isBetween(1, 3);
    }

    @Test
    void aBrokenStreamIsTakenUpWhereItBroke() throws InterruptedException {
        open("/");
        RecordedCity.Stream first = stream();
        first.tellComments("recorded-7", 10);
        assertThat(page.locator(".connection.live")).containsText(MOMENT);

        first.end();

        RecordedCity.Stream second = stream();
        assertThat(second.lastEventId).isEqualTo("recorded-7");
        assertThat(page.locator(".connection.live")).isVisible();
    }

    @Test
    void oneWhoIsCutOffIsToldSinceWhen() {
        open("/");

        visit.setOffline(true);

        assertThat(page.locator(".connection.lost")).containsText("Mất kết nối từ");
        assertThat(page.locator(".connection.lost")).containsText(MOMENT);
        visit.setOffline(false);
        assertThat(page.locator(".connection.live")).isVisible();
    }

    @Test
    void everyHeadlineSaysWhatItMeans() {
        open("/");
        Locator meanings = page.locator(".top .explain");
        assertThat(meanings).hasCount(6);

        meanings.nth(1).click();

        Locator meaning = page.getByRole(AriaRole.DIALOG);
        assertThat(meaning).containsText("làm tròn xuống theo bước 5");
        page.keyboard().press("Escape");
        assertThat(meaning).hasCount(0);
    }

    @Test
    void theDaysAreThereAsATableToo() {
        open("/");

        page.locator("city-trend summary").click();

        assertThat(page.locator("city-trend tbody tr")).hasCount(30);
        assertThat(page.locator("city-trend tbody th").first()).hasText(Pattern.compile("\\d\\d/\\d\\d/\\d{4}"));
    }

    @Test
    void aCityThatHasAskedNothingSaysWhatWillBeSeenHere() {
        city.begin(RecordedCity.NOTHING);
        open("/");

        assertThat(page.locator(".empty")).containsText("Chưa có cuộc lấy ý kiến nào");
    }

    private Response open(String target) {
        Response answer = page.navigate(gateway().resolve(target).toString());
        assertThat(page.locator(".connection.live")).isVisible();
        // What is read takes the place of the days, where the screen is wide.
        Locator last = page.locator(target.endsWith(READ) ? ".comments > li" : "city-trend canvas");
        assertThat(last.first()).isVisible();
        return answer;
    }

    /** The comments of a ward as the ranking has them, whether it is seen now or not. */
    private Locator inWard(String code) {
        return page.locator("ward-ranking tr:has([data-ward='" + code + "']) td")
                .nth(2);
    }

    private static RecordedCity.Stream stream() throws InterruptedException {
        RecordedCity.Stream stream = city.streams.poll(20, TimeUnit.SECONDS);
        assertThat(stream).as("a stream was opened").isNotNull();
        return stream;
    }

    private void listen(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
        }
    }

    private static URI gateway() {
        return URI.create(
                "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class));
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace(".", ""));
    }

    private static String vietnamese(int number) {
        return String.format(Locale.of("vi", "VN"), "%,d", number);
    }
}
