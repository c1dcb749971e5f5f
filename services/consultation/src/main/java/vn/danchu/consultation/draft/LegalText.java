package vn.danchu.consultation.draft;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.danchu.platform.rule.DomainRule;

/**
 * A legal text as a tree.
 *
 * @param preamble all that stands before the first element: issuing body, number, title, legal bases (căn cứ)
 * @param body the outermost elements in the order of the source
 * @param closing all that follows the last element: signature, recipients (nơi nhận), annexed forms
 */
@DomainRule
public record LegalText(String preamble, List<Element> body, String closing) {

    public LegalText {
        body = List.copyOf(body);
    }

    /** Every element, in the order of the source. */
    public Stream<Element> elements() {
        return body.stream().flatMap(Element::withDescendants);
    }

    /**
     * The whole text again: the same characters in the same order as the source in NFC, but for white space and soft
     * hyphens.
     */
    public String rebuilt() {
        Stream<String> pieces = elements()
                .map(element -> Stream.of(joined(" ", element.marker(), element.title()), element.text())
                        .filter(piece -> !piece.isEmpty())
                        .collect(Collectors.joining(element.kind().contains(ElementKind.CLAUSE) ? "\n" : " ")));
        return Stream.concat(Stream.concat(Stream.of(preamble), pieces), Stream.of(closing))
                .filter(piece -> !piece.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String joined(String separator, String first, String second) {
        return second.isEmpty() ? first : first + separator + second;
    }
}
