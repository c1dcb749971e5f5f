package vn.danchu.verification.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every line that the README asks a new user to type, typed. */
@OnThePlatform
class ReadmeTourJourney {

    private static final Pattern SECTION = Pattern.compile("(?s)\n## Five minutes with it\n(.*?)\n## ");
    private static final Pattern BLOCK = Pattern.compile("(?s)```sh\n(.*?)```");

    /** What the tour promises, by a word of the command that keeps the promise. */
    private static final List<Promise> PROMISES = List.of(
            new Promise("make demo", "DECIDED"),
            new Promise("/insight/v1/stream", "event: snapshot"),
            new Promise("consultations?unit=26743'", "Dự thảo Quy chế thực hiện dân chủ phường Bến Thành"),
            new Promise("/comments", "\"state\":\"SUBMITTED\""),
            new Promise("table.docx", "200 application/vnd.openxmlformats"),
            new Promise("/duties", "\"basis\""),
            new Promise("make reconcile", "different"));

    @Test
    void everyLineOfTheTourDoesWhatItSays(Platform platform) throws IOException, InterruptedException {
        List<String> blocks = blocks();
        StringBuilder before = new StringBuilder();
        for (String block : blocks) {
            String printed = platform.shell(before + onThisPlatform(block, platform));
            for (Promise promise : PROMISES) {
                if (block.contains(promise.command())) {
                    assertThat(printed).as(block).contains(promise.kept());
                }
            }
            block.lines()
                    .filter(line -> line.matches("[A-Z]+=.*"))
                    .forEach(line ->
                            before.append(onThisPlatform(line, platform)).append('\n'));
        }
        assertThat(PROMISES)
                .allSatisfy(promise -> assertThat(blocks).anyMatch(block -> block.contains(promise.command())));
    }

    private static List<String> blocks() throws IOException {
        String readme = Files.readString(Path.of("../../README.md"));
        String section = SECTION.matcher(readme)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the README has no tour"));
        return BLOCK.matcher(section)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** The same words for another address; what would go on until a person stops it ends by itself. */
    private static String onThisPlatform(String block, Platform platform) {
        return block.replace("http://localhost:8080", platform.gateway().toString())
                .replaceAll("(?s)curl -N (.*?stream)\n", "{ curl -sN --max-time 5 $1 || [ \\$? = 28 ]; }\n");
    }

    private record Promise(String command, String kept) {}
}
