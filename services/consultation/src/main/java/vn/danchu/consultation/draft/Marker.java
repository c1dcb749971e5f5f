package vn.danchu.consultation.draft;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.danchu.consultation.draft.SourceLines.Line;
import vn.danchu.platform.rule.DomainRule;

/**
 * The beginning of a line that looks like the opening of an element: «Điều 5.», «## Chương IV», «__ đ)». What it looks
 * like is all that is known here; whether it is one depends on what stands around it ({@link LegalTextReader}).
 *
 * @param kind of element it would open
 * @param ordinal its number; absent where a word for a chapter stands before something unreadable
 * @param lead what stands before its word, as it stood: {@code "### "}
 * @param written the opening as it stood, with the lead
 * @param rest of the line
 * @param clean whether it is written as it should be
 */
@DomainRule
record Marker(ElementKind kind, @Nullable Ordinal ordinal, String lead, String written, String rest, boolean clean) {

    /** Enough for every opening; a longer beginning is a sentence. */
    private static final int LOOKED_AT = 64;

    private static final String DIRTY_LEAD = "[#*>\\s_~|.`'–—-]";

    private static final Pattern GROUP = Pattern.compile("^(" + DIRTY_LEAD + "{0,12})"
            + "(?:(phan)\\s+(?:thu\\s+)?|(chuong?)\\s*|(muc)\\s+|(tieu\\s+muc)\\s+)"
            + "(?:(\\d{1,3})([a-e]?)|([ivxl]{1,7})|(nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi))"
            + "(?![\\p{L}\\d])");

    private static final Pattern UNREADABLE_CHAPTER =
            Pattern.compile("^(" + DIRTY_LEAD + "{0,12})chuong\\s+\\S{1,5}\\s*$");

    private static final Pattern ARTICLE =
            Pattern.compile("^(" + DIRTY_LEAD + "{0,12})dieu\\s*(\\d{1,4})([a-z]?)\\s*(?:[.:]|(?=[*_\\s]*$))");

    private static final Pattern CLAUSE =
            Pattern.compile("^([*_~\\s]{0,8})(\\d{1,3})([a-z]?)\\s?([.,:])(?=[\\s*_]|\\p{L})");

    private static final Pattern POINT = Pattern.compile("^([*_~\\s]{0,8})([a-z])(\\d?)\\)");

    /** Reads an opening of an article or of a group of articles. */
    static Optional<Marker> heading(Line line) {
        String skeleton = Notation.skeleton(line.text(), LOOKED_AT);
        Matcher article = ARTICLE.matcher(skeleton);
        if (article.find()) {
            return article(line, article);
        }
        Matcher group = GROUP.matcher(skeleton);
        if (group.find()) {
            return group(line, group);
        }
        Matcher unreadable = UNREADABLE_CHAPTER.matcher(skeleton);
        if (unreadable.find() && line.text().charAt(unreadable.end(1)) == 'C' && line.length() <= LOOKED_AT) {
            return Optional.of(new Marker(ElementKind.CHAPTER, null, unreadable.group(1), line.text(), "", false));
        }
        return Optional.empty();
    }

    private static Optional<Marker> article(Line line, Matcher found) {
        int word = found.end(1);
        if (!Character.isUpperCase(line.text().charAt(word))) {
            return Optional.empty();
        }
        String suffix = suffix(line, found, 3);
        boolean clean = isClean(found.group(1)) && line.text().regionMatches(true, word, "Điều ", 0, 5);
        return Ordinal.ofDigits(found.group(2), suffix)
                .map(ordinal -> marker(ElementKind.ARTICLE, ordinal, line, found, clean));
    }

    private static Optional<Marker> group(Line line, Matcher found) {
        String text = line.text();
        if (!Character.isUpperCase(text.charAt(found.end(1)))) {
            return Optional.empty();
        }
        ElementKind kind = kindOf(found);
        String rest = text.substring(found.end());
        if (!isRestOfHeading(rest)) {
            return Optional.empty();
        }
        Optional<Ordinal> ordinal = found.group(6) != null
                ? Ordinal.ofDigits(found.group(6), suffix(line, found, 7))
                : found.group(8) != null ? Ordinal.ofRoman(found.group(8)) : Ordinal.ofWord(found.group(9));
        boolean clean = isClean(found.group(1)) && hasUsualWord(kind, text, found.end(1));
        return ordinal.map(read -> marker(kind, read, line, found, clean));
    }

    private static ElementKind kindOf(Matcher found) {
        if (found.group(2) != null) {
            return ElementKind.PART;
        }
        if (found.group(3) != null) {
            return ElementKind.CHAPTER;
        }
        return found.group(4) != null ? ElementKind.SECTION : ElementKind.SUBSECTION;
    }

    private static boolean hasUsualWord(ElementKind kind, String text, int at) {
        String word = switch (kind) {
            case PART -> "Phần ";
            case CHAPTER -> "Chương ";
            case SECTION -> "Mục ";
            case SUBSECTION -> "Tiểu mục ";
            case ARTICLE -> "Điều ";
            case CLAUSE, POINT -> "";
        };
        return text.regionMatches(true, at, word, 0, word.length());
    }

    /** A sentence may begin with «Mục 2 Chương IV của Luật này»; a heading ends, is punctuated or goes on in capitals. */
    private static boolean isRestOfHeading(String rest) {
        String title = Notation.plain(rest);
        return title.isEmpty() || ".:–—-".indexOf(rest.strip().charAt(0)) >= 0 || Notation.inCapitals(title);
    }

    /** Reads an opening of a clause or a point. */
    static Optional<Marker> item(Line line) {
        String skeleton = Notation.skeleton(line.text(), LOOKED_AT);
        Matcher point = POINT.matcher(skeleton);
        if (point.find()) {
            char letter = line.text().charAt(point.start(2));
            return Ordinal.ofLetter(letter, point.group(3))
                    .map(ordinal -> marker(ElementKind.POINT, ordinal, line, point, isClean(point.group(1))));
        }
        Matcher clause = CLAUSE.matcher(skeleton);
        if (clause.find()) {
            boolean clean = isClean(clause.group(1))
                    && ".".equals(clause.group(4))
                    && (clause.end() == line.length()
                            || !Character.isLetter(line.text().charAt(clause.end())));
            return Ordinal.ofDigits(clause.group(2), suffix(line, clause, 3))
                    .map(ordinal -> marker(ElementKind.CLAUSE, ordinal, line, clause, clean));
        }
        return Optional.empty();
    }

    /** As in the line, not in its skeleton, where đ is d. */
    private static String suffix(Line line, Matcher found, int group) {
        return line.text().substring(found.start(group), found.end(group));
    }

    private static boolean isClean(String lead) {
        return lead.chars().allMatch(mark -> "#*> ".indexOf(mark) >= 0);
    }

    private static Marker marker(ElementKind kind, Ordinal ordinal, Line line, Matcher found, boolean clean) {
        return new Marker(
                kind,
                ordinal,
                found.group(1),
                line.text().substring(0, found.end()),
                line.text().substring(found.end()).strip(),
                clean);
    }
}
