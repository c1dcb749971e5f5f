package vn.danchu.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final PageRequest THREE = PageRequest.of(3, null);

    @Test
    void oneRowMoreThanThePageHoldsIsRead() {
        assertThat(THREE.rowsToRead()).isEqualTo(4);
    }

    @Test
    void theRowTooManyIsCutOffAndTheCursorStandsBehindTheLastItem() {
        Page<String> page = Page.of(List.of("a", "b", "c", "d"), THREE, "after %s"::formatted);

        assertThat(page).isEqualTo(new Page<>(List.of("a", "b", "c"), "after c"));
    }

    @Test
    void aFullLastPageHasNoNext() {
        assertThat(Page.of(List.of("a", "b", "c"), THREE, "after %s"::formatted).next())
                .isNull();
    }

    @Test
    void anEmptyListIsAPageToo() {
        assertThat(Page.of(List.<String>of(), THREE, "after %s"::formatted)).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void whatIsMadeFromTheItemsKeepsTheCursor() {
        assertThat(new Page<>(List.of("a", "bc"), "x").map(String::length)).isEqualTo(new Page<>(List.of(1, 2), "x"));
    }

    @Test
    void aPageDoesNotChangeWithTheListItWasMadeOf() {
        List<String> rows = new ArrayList<>(List.of("a"));
        Page<String> page = new Page<>(rows, null);

        rows.add("b");

        assertThat(page.items()).containsExactly("a");
    }
}
