package vn.danchu.verification.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The clients as a ward portal gets and builds them, each with the same small portal written on it ({@code src/test/clients}). */
@OnThePlatform
class ClientsJourney {

    private static final String FOLDER = "deploy/verification/target/clients";
    private static final String PORTALS = "deploy/verification/src/test/clients";
    private static final Pattern KEPT = Pattern.compile("(?m)^kept (\\S+) SUBMITTED: (.*)$");

    /** Made by {@code make python} where the machine has what the client needs. */
    private static final String PYTHON = ".local/tools/python3";

    @BeforeAll
    static void generate(Platform platform) throws IOException, InterruptedException {
        platform.demonstrated();
        platform.shell("make clients FOLDER=" + FOLDER);
    }

    @Test
    void inJava(Platform platform) throws IOException, InterruptedException {
        passes(platform, """
                ./mvnw -B -ntp -q -f %1$s/java/pom.xml package dependency:copy-dependencies
                "$JAVA_HOME/bin/java" -Dstdout.encoding=UTF-8 -cp "%1$s/java/target/*:%1$s/java/target/dependency/*" %2$s/Journey.java\
                """);
    }

    @Test
    void inTypeScript(Platform platform) throws IOException, InterruptedException {
        passes(platform, """
                (cd %1$s/typescript && npm ci --silent && npm run --silent build)
                portal=%1$s/portal
                mkdir -p "$portal/node_modules/@danchu"
                ln -sfn ../../../typescript "$portal/node_modules/@danchu/client"
                cp %2$s/journey.mts "$portal/"
                %1$s/typescript/node_modules/.bin/tsc --strict --noUncheckedIndexedAccess --noPropertyAccessFromIndexSignature \\
                  --target es2022 --module nodenext --lib es2022,dom "$portal/journey.mts"
                node "$portal/journey.mjs"\
                """);
    }

    @Test
    void inPython(Platform platform) throws IOException, InterruptedException {
        platform.shell("python3 -m compileall -q " + FOLDER + "/python");
        assumeThat(Path.of("../..", PYTHON))
                .as("The Python client compiles. To be tried it needs what make python asks for.")
                .exists();
        passes(platform, "PYTHONIOENCODING=utf-8 PYTHONPATH=%1$s/python " + PYTHON + " %2$s/journey.py");
    }

    /** Sends a comment of its own by the command of a portal, which gets it as its argument. */
    private static void passes(Platform platform, String portal) throws IOException, InterruptedException {
        String comment = "Đề nghị trả lời ý kiến " + UUID.randomUUID() + " sớm hơn.";

        String printed = platform.shell("export DANCHU_TOKEN=$(make -s token USER=tandinh.citizen1)\n"
                + portal.formatted(FOLDER, PORTALS) + " '" + comment + "'");

        assertThat(printed)
                .containsPattern("asked .+ Tân Định, until \\d{4}-\\d{2}-\\d{2}")
                .contains("the same key, the same comment: true")
                .contains("refused 404 /problems/comment-unknown: ");
        Matcher kept = KEPT.matcher(printed);
        assertThat(kept.find()).as(printed).isTrue();
        assertThat(kept.group(2)).isEqualTo(comment);
        assertThat(platform.door()
                        .to("GET", "/api/consultation/v1/comments/" + kept.group(1))
                        .send()
                        .text("text"))
                .isEqualTo(comment);
    }
}
