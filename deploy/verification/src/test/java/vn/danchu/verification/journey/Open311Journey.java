package vn.danchu.verification.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.danchu.verification.Door;

/** Open311 as a program of others speaks it, on a client that was published before there was a Danchu ({@code src/test/open311}). */
@OnThePlatform
class Open311Journey {

    private static final String PROGRAM = "deploy/verification/src/test/open311";
    private static final Pattern SENT = Pattern.compile("(?m)^sent (\\S+): (.*)$");

    @Test
    void aProgramOfOthersReportsAndAsksWhatBecameOfIt(Platform platform) throws IOException, InterruptedException {
        String words = "Đèn đường tắt trước số nhà " + UUID.randomUUID();
        JsonNode issued = WardThings.letIn(platform);
        String key = issued.path("key").asText();

        String printed = platform.shell("""
                program=%1$s
                [ -d $program/node_modules ] || npm ci --silent --prefix $program
                OPEN311_KEY='%2$s' node $program/program.cjs %3$s '%4$s'\
                """.formatted(PROGRAM, key, WardThings.WARD, words));

        assertThat(printed)
                .contains("found " + platform.gateway() + "/open311/v2/")
                .containsPattern("offered \\d+: .+ at Phường Bến Thành")
                .contains("sent twice, kept once: true")
                .contains("listed: true")
                .containsPattern("refused submitRequest: .*404.*\"code\":404");
        Matcher sent = SENT.matcher(printed);
        assertThat(sent.find()).as(printed).isTrue();
        assertThat(printed)
                .contains("read " + sent.group(1) + " open at 10.772,106.698: ")
                .as("Nobody reads the words of an author, or who they are.")
                .doesNotContain(words)
                .doesNotContain("nguoi.dan@example.org")
                .doesNotContain("Nguyễn Thị");
        Door.Answer kept = platform.door()
                .to("GET", "/api/supervision/v1/feedback/" + sent.group(1))
                .as(platform.people().token("benthanh.officer"))
                .send();
        assertThat(kept.text("text")).isEqualTo(words);
        assertThat(kept.text("channel")).isEqualTo("OPEN311");
    }
}
