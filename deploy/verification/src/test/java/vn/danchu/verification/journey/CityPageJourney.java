package vn.danchu.verification.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.testing.browser.Chromium;

/** The city's page over a whole platform: what people do is seen on it without anybody asking for it. */
@OnThePlatform
class CityPageJourney {

    /** Numbers of people are shown in steps of this. */
    private static final int STEP = 5;

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"1440,900", "360,800"})
    void commentsOfCitizensMoveThePage(int width, int height, Platform platform)
            throws IOException, InterruptedException {
        platform.demonstrated();
        try (Page page = open(platform, width, height)) {
            Locator comments = page.locator(".top [data-measure=comments] .value");
            int before = publicComments(platform);
            assertThat(comments).hasText(Integer.toString(before));

            comment(platform, STEP);

            assertThat(comments).hasText(Integer.toString(before + STEP));
        }
    }

    @Test
    void theWardThatDecidedIsThereWithItsFiguresAndAnswers(Platform platform) throws IOException, InterruptedException {
        platform.demonstrated();
        try (Page page = open(platform, 1440, 900)) {
            page.locator("ward-ranking [data-ward='26743']").click();

            assertThat(page.locator("#ward-title")).hasText("Phường Bến Thành");
            page.locator("ward-panel .consultations li", new Page.LocatorOptions().setHasText("Đã quyết định"))
                    .locator("a")
                    .first()
                    .click();
            assertThat(page.locator(".comments .answer").first()).isVisible();
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
    }

    @Test
    void anAddressOfAMergedWardLeadsToTheWardItHasBecome(Platform platform) throws IOException, InterruptedException {
        platform.demonstrated();
        try (Page page = open(platform, 1440, 900)) {
            page.navigate(platform.gateway() + "/#27139");

            assertThat(page.locator("#ward-title")).hasText("Phường Bàn Cờ");
            // One ward takes the place of the ranking on a desk; the list is there, and is shown again to who goes
            // back.
            assertThat(page.locator("ward-ranking [data-ward='27154']")).hasCount(1);
            assertThat(page.locator("ward-ranking [data-ward='27139']")).hasCount(0);
        }
    }

    /** Kept where {@code make pictures} asks for them; elsewhere they show what a failed build looked like. */
    @ParameterizedTest
    @CsvSource({"city,1440,900", "city-phone,360,800"})
    void itsPictures(String name, int width, int height, Platform platform) throws IOException, InterruptedException {
        platform.demonstrated();
        Path folder = Path.of(
                Optional.ofNullable(System.getProperty("danchu.pictures")).orElse("target/pictures"));
        try (Page page = open(platform, width, height)) {
            Path picture = folder.resolve(name + ".png");

            byte[] taken = page.screenshot(new Page.ScreenshotOptions().setPath(picture));

            assertThat(taken).isNotEmpty();
            assertThat(picture).exists();
        }
    }

    private static Page open(Platform platform, int width, int height) {
        Page page = chromium.browser()
                .newPage(new Browser.NewPageOptions()
                        .setViewportSize(width, height)
                        .setReducedMotion(ReducedMotion.REDUCE));
        page.navigate(platform.gateway().toString());
        assertThat(page.locator(".connection.live")).isVisible();
        assertThat(page.locator("city-trend canvas")).isVisible();
        return page;
    }

    private static int publicComments(Platform platform) throws IOException, InterruptedException {
        JsonNode rows = platform.door()
                .to("GET", "/api/insight/v1/public/measures?unit=79")
                .send()
                .body()
                .path("rows");
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path("measure").asText().equals("comments")
                        && row.path("dimensions").isEmpty())
                .mapToInt(row -> row.path("value").asInt())
                .sum();
    }

    /** Citizens of Tân Định comment on what their ward asks still. */
    private static void comment(Platform platform, int times) throws IOException, InterruptedException {
        OpenConsultation open = OpenConsultation.ofTanDinh(platform);
        for (int time = 0; time < times; time++) {
            open.comment("Đề nghị niêm yết thêm tại nhà văn hoá khu phố, lần " + UUID.randomUUID(), UUID.randomUUID());
        }
    }
}
