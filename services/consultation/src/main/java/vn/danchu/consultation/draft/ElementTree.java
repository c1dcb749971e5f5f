package vn.danchu.consultation.draft;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A draft to be read, element by element. It is one document, bounded when it was imported, so that it has no pages.
 *
 * @param preamble what stands before the first element
 * @param elements the outermost
 * @param closing what stands behind the last
 */
record ElementTree(String preamble, List<Node> elements, String closing) {

    ElementTree {
        elements = List.copyOf(elements);
    }

    static ElementTree of(LegalText text) {
        return new ElementTree(
                text.preamble(), text.body().stream().map(Node::of).toList(), text.closing());
    }

    /**
     * An element.
     *
     * @param path what a comment on it names
     * @param label what people call it
     */
    @Schema(name = "DraftElement")
    record Node(
            String path,
            ElementKind kind,
            String number,
            String label,
            String heading,
            String text,
            List<Node> children) {

        Node {
            children = List.copyOf(children);
        }

        static Node of(Element element) {
            return new Node(
                    element.path().value(),
                    element.kind(),
                    element.number(),
                    element.label(),
                    element.heading(),
                    element.text(),
                    element.children().stream().map(Node::of).toList());
        }
    }
}
