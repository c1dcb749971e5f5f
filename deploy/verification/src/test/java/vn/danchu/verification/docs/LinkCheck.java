package vn.danchu.verification.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Holds the links of documents against the files they lead to. A link into the tree leads to something that exists. A link to
 * a line, {@code #L12}, leads to what its text names: in Java to the declaration of that type or method, elsewhere to a line
 * on which the text stands.
 */
final class LinkCheck {

    private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
    private static final Pattern LINE = Pattern.compile("L([1-9][0-9]{0,6})");
    private static final Pattern DECLARED_NAME = Pattern.compile("[A-Z]\\w*(\\.\\w+)*");

    private final Path root;
    private final Map<Path, Declarations> declarations = new HashMap<>();

    /** @param root of the tree; faults name files from there */
    LinkCheck(Path root) {
        this.root = root.normalize();
    }

    /** What is wrong with the links of these documents, with all it takes to mend it; empty where nothing is. */
    List<String> faults(Collection<Path> documents) throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path document : documents) {
            for (Link link : Link.in(Files.readString(document))) {
                fault(document, link)
                        .ifPresent(fault -> faults.add("%s:%d: [%s](%s): %s"
                                .formatted(root.relativize(document), link.line(), link.text(), link.target(), fault)));
            }
        }
        return faults;
    }

    private Optional<String> fault(Path document, Link link) throws IOException {
        if (ELSEWHERE.matcher(link.target()).matches() || link.target().startsWith("#")) {
            return Optional.empty();
        }
        String[] parts = link.target().split("#", 2);
        Path file = document.resolveSibling(parts[0]).normalize();
        if (!Files.exists(file)) {
            return Optional.of(root.relativize(file) + " does not exist");
        }
        if (parts.length == 1) {
            return Optional.empty();
        }
        Matcher line = LINE.matcher(parts[1]);
        return line.matches() ? lineFault(file, link.text(), Long.parseLong(line.group(1))) : Optional.empty();
    }

    private Optional<String> lineFault(Path file, String text, long line) throws IOException {
        boolean java = file.toString().endsWith(".java");
        if (java && !DECLARED_NAME.matcher(text).matches()) {
            return Optional.of("the text of a link to a line of Java is a Type or a Type.method");
        }
        Collection<Long> lines = java ? declarations(file).linesOf(text) : linesWith(text, file);
        if (lines.contains(line)) {
            return Optional.empty();
        }
        return Optional.of(
                lines.isEmpty()
                        ? "not found in " + root.relativize(file)
                        : "stands on line "
                                + lines.stream().map(String::valueOf).collect(Collectors.joining(" or ")) + ", not "
                                + line);
    }

    private Declarations declarations(Path file) throws IOException {
        Declarations known = declarations.get(file);
        if (known == null) {
            known = Declarations.of(file);
            declarations.put(file, known);
        }
        return known;
    }

    private static List<Long> linesWith(String text, Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return text.isEmpty()
                ? List.of()
                : IntStream.range(0, lines.size())
                        .filter(index -> lines.get(index).contains(text))
                        .mapToObj(index -> index + 1L)
                        .toList();
    }
}
