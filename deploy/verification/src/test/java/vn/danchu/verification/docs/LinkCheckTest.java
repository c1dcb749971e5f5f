package vn.danchu.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCheckTest {

    private static final String JAVA = """
            package example;

            /** Says take and Inner before they are declared. */
            @SuppressWarnings("take")
            final class Live<T> {

                Live() {}

                @Deprecated
                public java.util.List<T> take(
                        T one) {
                    return this.<T>take(one, 1);
                }

                private <S> java.util.List<S> take(S one, int times) {
                    return java.util.Collections.nCopies(times, one);
                }

                record Inner(int total) {
                    int twice() {
                        return total * 2;
                    }
                }
            }
            """;

    @TempDir
    Path root;

    @BeforeEach
    void writeTree() throws IOException {
        Files.createDirectories(root.resolve("docs"));
        Files.createDirectories(root.resolve("code"));
        Files.writeString(root.resolve("code/Live.java"), JAVA);
        Files.writeString(root.resolve("code/tables.sql"), "-- the queue\ncreate table outbox (id uuid);\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[`Live`](../code/Live.java#L5)",
                "[`Live.take`](../code/Live.java#L10)",
                "[`Live.take`](../code/Live.java#L15)",
                "[`Inner`](../code/Live.java#L19)",
                "[`Live.Inner`](../code/Live.java#L19)",
                "[`Live.Inner.twice`](../code/Live.java#L20)",
                "[`create table outbox`](../code/tables.sql#L2)",
                "[the code](../code)",
                "[a section](#below)",
                "[elsewhere](https://example.org/none.md)",
                "`[no](link.md)`",
                "```sh\n[no](link.md)\n```"
            })
    void whatLeadsToWhatItSaysIsNoFault(String markdown) throws IOException {
        assertThat(faults(markdown)).isEmpty();
    }

    @Test
    void allFaultsAreToldAtOnceEachWithItsPlaceAndTheLineThatIsRight() throws IOException {
        List<String> faults = faults("""
                # A walk

                ```
                not looked at
                ```

                It [`Live.take`](../code/Live.java#L9) what is told, [`Live.give`](../code/Live.java#L9) it
                on, and [none](none.md) [`outbox`](../code/tables.sql#L1) of [these](../code/Live.java#L5)
                [ends][there].

                [there]: ../code/gone.java
                """);

        assertThat(faults)
                .containsExactly(
                        "docs/walk.md:7: [Live.take](../code/Live.java#L9): stands on line 10 or 15, not 9",
                        "docs/walk.md:7: [Live.give](../code/Live.java#L9): not found in code/Live.java",
                        "docs/walk.md:8: [none](none.md): docs/none.md does not exist",
                        "docs/walk.md:8: [outbox](../code/tables.sql#L1): stands on line 2, not 1",
                        "docs/walk.md:8: [these](../code/Live.java#L5):"
                                + " the text of a link to a line of Java is a Type or a Type.method",
                        "docs/walk.md:11: [](../code/gone.java): code/gone.java does not exist");
    }

    private List<String> faults(String markdown) throws IOException {
        Path document = root.resolve("docs/walk.md");
        Files.writeString(document, markdown);
        return new LinkCheck(root).faults(List.of(document));
    }
}
