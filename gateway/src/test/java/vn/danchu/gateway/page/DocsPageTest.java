package vn.danchu.gateway.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.gateway.InCity;
import vn.danchu.testing.browser.Chromium;

/** The page of the interface in a real browser, through the real gateway, of what the services really say. */
@QuarkusTest
@TestProfile(DocsPageTest.InDescribedCity.class)
class DocsPageTest {

    /** A gateway of its own: what it has once heard of a service it keeps. */
    public static final class InDescribedCity extends InCity {}

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String SUBMIT = "#operation-consultation-submitComment";

    private static DescribedCity city;
    private static Chromium chromium;

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private BrowserContext visit;
    private Page page;

    @BeforeAll
    static void start() throws IOException {
        city = new DescribedCity("consultation", "insight");
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        city.close();
    }

    @BeforeEach
    void visit() {
        visit(new Browser.NewContextOptions());
    }

    private void visit(Browser.NewContextOptions options) {
        visit = chromium.browser().newContext(options.setViewportSize(1440, 900).setLocale("vi-VN"));
        page = visit.newPage();
        page.onConsoleMessage(this::listen);
        page.onPageError(complaints::add);
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gui mot y kien",
                "Gửi một Ý KIẾN",
                "counted late",
                "submitcomment",
                "post consultations comments"
            })
    void anOperationIsFoundByItsNameItsPathAndItsWordsInEitherLanguage(String words) {
        open("/docs");

        searchBox().fill(words);

        assertThat(page.locator(SUBMIT)).isVisible();
        assertThat(page.locator("#operation-insight-listDuties")).isHidden();
        assertThat(page.locator(".search [role=status]")).hasText(Pattern.compile("\\d+ kết quả"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        open("/docs");

        searchBox().fill("khong co gi nhu the");

        assertThat(page.locator(".search [role=status]")).containsText("Không tìm thấy");
        assertThat(page.locator(".entry:visible")).hasCount(0);
        assertThat(page.locator(".contents a[href^='#']:visible")).hasCount(0);
    }

    @Test
    void theOtherLanguageShowsTheSamePlaceAndTheSameSearch() {
        open("/docs?q=gui+y+kien" + SUBMIT);
        assertThat(page.locator(SUBMIT + " .about")).containsText("Gửi một ý kiến");

        page.locator(".language").click();

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator(SUBMIT + " .about")).containsText("A comment, counted or late");
        assertThat(page.locator(SUBMIT)).hasAttribute("open", "");
        assertThat(searchBox()).hasValue("gui y kien");
    }

    @Test
    void aLinkToAShapeUnfoldsItWhateverIsLookedFor() {
        open("/docs");
        Locator shape = page.locator("[id='shape-consultation.CommentView']");
        searchBox().fill("submitComment");
        page.locator(SUBMIT + " > summary").click();
        assertThat(shape).isHidden();

        page.locator(SUBMIT + " a[href='#shape-consultation.CommentView']")
                .first()
                .click();

        assertThat(shape).isVisible();
        assertThat(shape.locator(".fields")).containsText("submittedAt");
        assertThat(searchBox()).hasValue("");
    }

    @Test
    void requestsAndAnswersAreShownByExample() {
        open("/docs" + SUBMIT);

        assertThat(page.locator(SUBMIT + " .examples pre").first()).containsText("\"stance\": \"OTHER\"");
        assertThat(page.locator(SUBMIT + " .examples pre").last()).containsText("\"state\": \"SUBMITTED\"");
        assertThat(page.locator(SUBMIT + " .answers")).containsText("/problems/not-found");
        assertThat(page.locator(SUBMIT + " .access")).containsText("CITIZEN");
    }

    @Test
    void theEventsOfAServiceStandBesideItsOperations() {
        open("/docs");
        searchBox().fill("consultation.comment.v1");

        Locator topic = page.locator("[id='topic-consultation.comment.v1']");
        topic.locator("summary").click();

        assertThat(topic.locator(".facts")).containsText("insight");
        assertThat(topic.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName("CommentSubmitted")))
                .isVisible();
        assertThat(topic.locator(".message pre").first()).containsText("\"channel\"");
    }

    @Test
    void anOperationIsReachedWithoutAMouse() {
        open("/docs");

        page.keyboard().press("/");
        page.keyboard().type("submitComment");
        assertThat(page.locator(".entry.shape:visible")).hasCount(1);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.locator(SUBMIT)).hasAttribute("open", "");
        assertThat(page).hasURL(Pattern.compile("q=submitComment" + SUBMIT + "$"));
    }

    @ParameterizedTest
    @CsvSource({"360,800,vi", "1440,900,en"})
    void itIsAccessible(int width, int height, String language) {
        page.setViewportSize(width, height);
        open("/docs?lang=" + language + SUBMIT);
        page.locator("[id='topic-consultation.comment.v1'] > summary").click();
        page.locator("[id='shape-consultation.CommentView'] > summary").click();
        page.evaluate("scrollTo(0, 0)");

        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"360,800", "768,1024", "1440,900"})
    void nothingIsWiderThanTheScreenHoweverMuchIsUnfolded(int width, int height) {
        page.setViewportSize(width, height);
        open("/docs");

        page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }

    @Test
    void theBrowserFindsNothingToForbid() {
        Response answer = open("/docs");
        searchBox().fill("comment");

        assertThat(answer.headerValue("Content-Security-Policy")).isEqualTo(POLICY);
        assertThat(complaints).isEmpty();
    }

    @Test
    void withoutItsScriptThePageIsWholeButForTheSearch() {
        visit.close();
        visit(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(gateway().resolve("/docs").toString());

        page.locator(SUBMIT + " > summary").click();

        assertThat(page.locator(SUBMIT + " .fields").first()).isVisible();
        assertThat(page.locator(".search")).isHidden();
    }

    /** Show what a failed build looked like. */
    @ParameterizedTest
    @CsvSource({
        "docs,1440,900,",
        "docs-operation,1440,900," + SUBMIT,
        "docs-phone,360,800,",
        "docs-phone-operation,360,800," + SUBMIT
    })
    void itsPictures(String name, int width, int height, String place) {
        page.setViewportSize(width, height);
        open("/docs" + (place == null ? "" : place));
        Path picture = Path.of("target/pictures", name + ".png");

        page.screenshot(new Page.ScreenshotOptions().setPath(picture));

        assertThat(picture).isNotEmptyFile();
    }

    private Response open(String target) {
        Response answer = page.navigate(gateway().resolve(target).toString());
        assertThat(page.locator(".search")).isVisible();
        return answer;
    }

    private Locator searchBox() {
        return page.getByRole(AriaRole.SEARCHBOX);
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
}
