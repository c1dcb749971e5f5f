package vn.danchu.supervision.open311;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of an answer, made once and written in either format: as XML, and as JSON by what Open311 calls the Spark convention, where a
 * list is an array and loses the names of its items.
 */
sealed interface Element {

    String name();

    /**
     * A value.
     *
     * @param value a text, a number or whether something holds; absent where there is none
     */
    record Leaf(String name, @Nullable Object value) implements Element {}

    /** Parts that belong to one thing, each under its name. */
    record Group(String name, List<Element> members) implements Element {

        public Group {
            members = List.copyOf(members);
        }
    }

    /** Any number of one kind. */
    record Listing(String name, List<Element> items) implements Element {

        public Listing {
            items = List.copyOf(items);
        }
    }

    static Element leaf(String name, @Nullable Object value) {
        return new Leaf(name, value);
    }

    static Element group(String name, Element... members) {
        return new Group(name, Arrays.asList(members));
    }

    static Element listing(String name, List<Element> items) {
        return new Listing(name, items);
    }
}
