package vn.danchu.consultation.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danchu.consultation.draft.ImportOutcome.IllegalCharacter;
import vn.danchu.consultation.draft.ImportOutcome.Imported;

/**
 * Real texts, damaged at random but always alike: whatever stands in a file, no letter is lost and every address is
 * unique.
 */
class MutatedTextsTest {

    private static final int MUTATIONS_OF_EACH = 150;

    private static final List<String> SPLINTERS = List.of(
            "\nĐiều 1. ",
            "\nĐiều 999. ",
            "\nĐiều 3đ.",
            "\nChương HÌ\n",
            "\n1. ",
            "\n250. ",
            "\nđ) ",
            "\n“Điều 5. ",
            "\"",
            "”",
            "”.\n",
            "\n| a |\n",
            "\n## ",
            "\n12\n",
            "\nPhụ lục\n",
            "\nTM. ",
            "\u00AD",
            "\u00A0",
            "\u0301",
            "\u2028",
            "\u200B",
            "\uFEFF",
            "\u202E",
            "\r",
            "\r\n",
            "\t",
            "\u0085",
            "\u000B",
            "\uD83D\uDE00",
            "\uD800",
            "\u0000",
            "\u1100\u1161",
            "\nMục 2a\n",
            "\nTiểu mục 4\n",
            "\nPhần thứ ba\n",
            "{#",
            "**",
            "_ ",
            "\uFFFD");

    static List<String> all() {
        return Texts.ALL;
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingIsLostWhateverIsInIt(String name) {
        List<String> paragraphs = Texts.read(name).lines().toList();
        Random random = new Random(name.hashCode());
        for (int mutation = 0; mutation < MUTATIONS_OF_EACH; mutation++) {
            String source = mutated(paragraphs, random);

            ImportOutcome outcome = LegalTextReader.read(source);

            String where = name + ", mutation " + mutation;
            switch (outcome) {
                case Imported imported -> {
                    assertThat(Texts.substance(imported.text().rebuilt()).equals(Texts.substance(source)))
                            .as("the substance of %s", where)
                            .isTrue();
                    List<ElementPath> paths =
                            imported.text().elements().map(Element::path).toList();
                    assertThat(new HashSet<>(paths)).as(where).hasSameSizeAs(paths);
                }
                case IllegalCharacter _ ->
                    assertThat(source.contains("\u0000") || hasHalfAPair(source))
                            .as(where)
                            .isTrue();
                case ImportOutcome.Refused refused -> fail("%s: %s", where, refused);
            }
        }
    }

    private static boolean hasHalfAPair(String source) {
        return source.codePoints()
                .anyMatch(codePoint -> codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }

    /** A stretch of the text with lines left out, doubled, swapped, and splinters thrown in. */
    private static String mutated(List<String> paragraphs, Random random) {
        int from = random.nextInt(paragraphs.size() - 20);
        int to = from + 20 + random.nextInt(Math.min(100, paragraphs.size() - from - 19));
        List<String> lines = new ArrayList<>(paragraphs.subList(from, Math.min(to, paragraphs.size())));
        for (int i = random.nextInt(6); i > 0; i--) {
            int at = random.nextInt(lines.size());
            switch (random.nextInt(3)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                default -> Collections.swap(lines, at, random.nextInt(lines.size()));
            }
        }
        StringBuilder text = new StringBuilder(String.join("\n", lines));
        for (int i = random.nextInt(8); i > 0; i--) {
            text.insert(random.nextInt(text.length() + 1), SPLINTERS.get(random.nextInt(SPLINTERS.size())));
        }
        return text.toString();
    }
}
