package vn.danchu.consultation.draft;

import java.util.Locale;

/**
 * The kinds of elements of a Vietnamese legal text, from the widest to the narrowest. An element lies only within wider
 * ones; that is all the structure the drafting rules ask for (an article may stand without a chapter, a point without a
 * clause).
 */
public enum ElementKind {
    /** Phần. */
    PART("Phần", "phan", Numerals.ROMAN),
    /** Chương. */
    CHAPTER("Chương", "chuong", Numerals.ROMAN),
    /** Mục. */
    SECTION("Mục", "muc", Numerals.ARABIC),
    /** Tiểu mục. */
    SUBSECTION("Tiểu mục", "tieu-muc", Numerals.ARABIC),
    /** Điều. Its number runs through the whole text, whatever chapters there are. */
    ARTICLE("Điều", "dieu", Numerals.ARABIC),
    /** Khoản. */
    CLAUSE("khoản", "khoan", Numerals.ARABIC),
    /** Điểm. */
    POINT("điểm", "diem", Numerals.LETTER);

    private final String word;
    private final String pathWord;
    private final Numerals numerals;

    ElementKind(String word, String pathWord, Numerals numerals) {
        this.word = word;
        this.pathWord = pathWord;
        this.numerals = numerals;
    }

    /** Whether an element of this kind may hold one of the other. */
    boolean contains(ElementKind other) {
        return compareTo(other) < 0;
    }

    /** Whether it only groups articles: part, chapter, section, subsection. */
    boolean groupsArticles() {
        return contains(ARTICLE);
    }

    /** The word for it, as it stands within a sentence: «Điều», «khoản». */
    String word() {
        return word;
    }

    /** For people: «Điều 28», «khoản 2», «điểm a», «Chương II». */
    String label(Ordinal ordinal) {
        return word + " " + numerals.written(ordinal);
    }

    /** The number for people: «28», «II», «đ». */
    String number(Ordinal ordinal) {
        return numerals.written(ordinal);
    }

    /**
     * For addresses: {@code dieu-28}, {@code diem-dd}. ASCII only; đ becomes {@code dd}, as it is typed, since d is
     * another point.
     */
    String pathSegment(Ordinal ordinal) {
        return pathWord + "-"
                + numerals.inPath(ordinal).toLowerCase(Locale.ROOT).replace("đ", "dd");
    }
}
