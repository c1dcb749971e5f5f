package vn.danchu.consultation.draft;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.rule.DomainRule;

/**
 * All lines of a text that look like the heading of an article, looked at together: whether one of them is a heading
 * depends on which numbers come later.
 */
@DomainRule
final class Articles {

    /** «Sửa đổi, bổ sung khoản 2 Điều 15», «Sửa đổi một số điều của …», not «Sửa đổi quyết định của cộng đồng». */
    private static final Pattern AMENDS = Pattern.compile("^(?:sua doi|bo sung|thay the|bai bo)\\b.{0,200}?"
            + "(?:\\b(?:dieu|khoan|muc|chuong|mau|phu luc) (?:so )?[a-z]?\\d|\\bmot so (?:dieu|khoan|diem)\\b)");

    private static final Pattern INSTRUCTION =
            Pattern.compile("^[*_\\s]{0,8}\\d{1,3}[a-z]?\\s?[.,:]\\s*(?:sua doi|bo sung|thay the|bai bo)\\b");

    private final @Nullable Marker[] candidates;
    private final int[] nextCandidate;
    private final Map<Ordinal, Integer> lastLine = new HashMap<>();
    private final SourceLines lines;
    private final Quotations quotations;

    private Articles(SourceLines lines, Quotations quotations) {
        this.lines = lines;
        this.quotations = quotations;
        this.candidates = new Marker[lines.size()];
        this.nextCandidate = new int[lines.size()];
    }

    static Articles in(SourceLines lines, Quotations quotations) {
        Articles articles = new Articles(lines, quotations);
        for (int index = 0; index < lines.size(); index++) {
            articles.look(index);
        }
        articles.link();
        return articles;
    }

    private void look(int index) {
        if (quotations.contain(index)) {
            return;
        }
        Optional<Marker> marker = Marker.heading(lines.get(index)).filter(found -> found.kind() == ElementKind.ARTICLE);
        if (marker.isPresent()) {
            candidates[index] = marker.get();
            lastLine.put(numberOf(marker.get()), index);
        }
    }

    private void link() {
        int next = lines.size();
        for (int index = lines.size() - 1; index >= 0; index--) {
            nextCandidate[index] = next;
            if (candidates[index] != null) {
                next = index;
            }
        }
    }

    /** The number of an article is always readable. */
    static Ordinal numberOf(Marker marker) {
        Ordinal ordinal = marker.ordinal();
        if (ordinal == null) {
            throw new IllegalArgumentException("an article without a number: " + marker.kind());
        }
        return ordinal;
    }

    /** What may be the heading of an article at an index. */
    Optional<Marker> at(int index) {
        return Optional.ofNullable(candidates[index]);
    }

    /** Whether an article of this number may begin after an index. */
    boolean comesAfter(int index, Ordinal number) {
        return lastLine.getOrDefault(number, -1) > index;
    }

    /** The number of the next line after an index that looks like an article. */
    Optional<Ordinal> numberAfter(int index) {
        int next = nextCandidate[index];
        return next == lines.size() ? Optional.empty() : at(next).map(Articles::numberOf);
    }

    /**
     * Whether a text is amended by the article of this title. What looks like an article within it is new wording, even
     * where quotation marks are missing.
     */
    static boolean amends(String title) {
        return AMENDS.matcher(skeleton(title)).find();
    }

    /**
     * Whether an amending article consists of nothing but new wording, given without quotation marks: then its clauses
     * are not its own.
     *
     * @param from index of the first line after its title
     */
    boolean isBareWording(int from) {
        int end = from == 0 ? lines.size() : nextCandidate[from - 1];
        for (int index = from; index < end; index++) {
            if (quotations.contain(index)
                    || INSTRUCTION.matcher(skeleton(lines.get(index).text())).find()) {
                return false;
            }
        }
        return true;
    }

    private static String skeleton(String text) {
        return Notation.skeleton(Notation.plain(text), 240);
    }
}
