package vn.danchu.consultation.draft;

import java.util.List;
import java.util.stream.Stream;
import vn.danchu.platform.rule.DomainRule;

/**
 * One element of a legal text.
 *
 * @param kind what it is
 * @param number as it should be written: «28», «II», «đ»; what stood there is in {@code marker}
 * @param path its address in the draft
 * @param label what people call it: «Điều 28 khoản 2 điểm a»
 * @param line of the source where it begins, from 1
 * @param marker the words that opened it, as they stood: «Điều 28.», «đ)», «### Điều 1.»
 * @param title of an article or of a group of them, as it stood; empty when there is none
 * @param text of its own, before and between its children's, lines separated by {@code \n}
 * @param children in the order of the source
 */
@DomainRule
public record Element(
        ElementKind kind,
        String number,
        ElementPath path,
        String label,
        int line,
        String marker,
        String title,
        String text,
        List<Element> children) {

    public Element {
        children = List.copyOf(children);
    }

    /** The title for people: on one line, without the marks of Markdown. */
    public String heading() {
        return Notation.plain(title);
    }

    /** The same element around other ones. */
    Element with(List<Element> inside) {
        return new Element(kind, number, path, label, line, marker, title, text, inside);
    }

    /** This element and everything in it, in the order of the source. */
    public Stream<Element> withDescendants() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Element::withDescendants));
    }
}
