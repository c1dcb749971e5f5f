package vn.danchu.fuzz;

import java.nio.charset.StandardCharsets;

/**
 * A long text of a short input, so that a fuzzer, which thinks in short ones, finds what grows faster than its text:
 * {@code a{{b}}c} is an a, as many b as there is room for, and a c. An input without braces is repeated as a whole.
 */
public final class Swollen {

    private static final String OPENING = "{{";
    private static final String CLOSING = "}}";

    private Swollen() {}

    /**
     * The text of an input.
     *
     * @param longest it becomes, in characters
     */
    public static String text(byte[] input, int longest) {
        String text = new String(input, StandardCharsets.UTF_8);
        int opening = text.indexOf(OPENING);
        int closing = opening < 0 ? -1 : text.indexOf(CLOSING, opening + OPENING.length());
        return closing < 0
                ? swollen("", text, "", longest)
                : swollen(
                        text.substring(0, opening),
                        text.substring(opening + OPENING.length(), closing),
                        text.substring(closing + CLOSING.length()),
                        longest);
    }

    private static String swollen(String before, String piece, String after, int longest) {
        int room = longest - before.length() - after.length();
        int times = piece.isEmpty() || room < 0 ? 0 : room / piece.length();
        String text = before + piece.repeat(times) + after;
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
