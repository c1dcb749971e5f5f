package vn.danchu.verification.demo;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says in the demonstration. Varied as people write: composed and decomposed, without diacritics, in one word and in
 * many sentences.
 *
 * @param target element it speaks of; absent for the whole
 * @param stance it takes
 * @param text of it
 */
record Opinion(@Nullable String target, String stance, String text) {

    private static final List<String> CITIZENS = Resources.lines("comments.txt");
    private static final List<String> ORGANISATIONS = Resources.lines("organisations.txt");

    static Opinion ofCitizen(RandomGenerator random, Matter matter) {
        String[] parts = CITIZENS.get(random.nextInt(CITIZENS.size())).split(" \\| ", 3);
        @Nullable String target = random.nextInt(4) == 0 ? null : any(random, matter.targets());
        return new Opinion(target, parts[1], written(random, parts[2]));
    }

    static Opinion ofOrganisation(int number, Matter matter) {
        String[] parts = ORGANISATIONS.get(number % ORGANISATIONS.size()).split(" \\| ", 2);
        return new Opinion(matter.targets().get(number % matter.targets().size()), parts[0], parts[1]);
    }

    private static String written(RandomGenerator random, String text) {
        return switch (random.nextInt(6)) {
            case 0 -> Normalizer.normalize(text, Normalizer.Form.NFD);
            case 1 -> withoutDiacritics(text);
            case 2 ->
                text + "\n\n"
                        + CITIZENS.stream()
                                .map(line -> line.split(" \\| ", 3)[2])
                                .skip(random.nextInt(CITIZENS.size() / 2))
                                .limit(4)
                                .reduce((one, other) -> one + "\n" + other)
                                .orElse("");
            default -> text;
        };
    }

    private static String withoutDiacritics(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
    }

    private static String any(RandomGenerator random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
