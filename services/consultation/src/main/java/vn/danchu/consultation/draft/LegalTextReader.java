package vn.danchu.consultation.draft;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.danchu.consultation.draft.ImportOutcome.Blank;
import vn.danchu.consultation.draft.ImportOutcome.IllegalCharacter;
import vn.danchu.consultation.draft.ImportOutcome.Imported;
import vn.danchu.consultation.draft.ImportOutcome.TooLong;
import vn.danchu.consultation.draft.ImportOutcome.TooManyElements;
import vn.danchu.consultation.draft.ImportOutcome.TooManyLines;
import vn.danchu.consultation.draft.SourceLines.Line;
import vn.danchu.platform.rule.DomainRule;
import vn.danchu.platform.text.LegacyEncoding;

/**
 * Reads a legal text (plain, in Markdown, or as a machine read it from paper) into a tree. It goes through the lines
 * once; each opens an element or belongs to the innermost one open. Where it can't be sure it keeps the line as text and
 * warns, since a false element would draw comments to the wrong place, while text remains open to comments in the
 * element around it.
 *
 * <p>How it decides on a line that looks like an article, when article k is the last one read:
 *
 * <ul>
 *   <li>within a quotation, or within an article that amends another text and written otherwise than that article or
 *       with a number other than k + 1: new wording of the other text;
 *   <li>k + 1: an article, unless a sentence runs on into the line and another k + 1 comes later;
 *   <li>beyond: an article, and those between are missing, unless k + 1 comes later;
 *   <li>k or before: a repetition, or a restart when 2 follows 1, unless a sentence runs on into the line.
 * </ul>
 */
@DomainRule
public final class LegalTextReader {

    private static final int LINES_OF_A_TITLE = 8;
    private static final int LENGTH_OF_A_TITLE = 300;

    private static final Pattern CLOSING = Pattern.compile("^[#*_>\\s]{0,8}(?:noi nhan\\b|t/?m\\.|kt\\.|tl\\.|tuq\\."
            + "|phu luc(?:[\\s*_:.]|$)|ghi chu\\s*[:*]*$"
            + "|(?:luat|bo luat|nghi quyet|phap lenh) nay (?:da )?duoc .{0,80}thong qua)");

    private final SourceLines lines;
    private final Quotations quotations;
    private final Articles articles;
    private final ImportLimits limits;

    private final Deque<Branch> open = new ArrayDeque<>();
    private final List<Branch> roots = new ArrayList<>();
    private final Map<ElementKind, Ordinal> lastRoot = new EnumMap<>(ElementKind.class);
    private final Map<ElementPath, Integer> taken = new HashMap<>();
    private final StringBuilder preamble = new StringBuilder();
    private final StringBuilder closing = new StringBuilder();
    private final List<ImportWarning> warnings = new ArrayList<>();
    private final Set<LegacyEncoding> encodingsTold = EnumSet.noneOf(LegacyEncoding.class);
    private int warningsOmitted;
    private int elements;

    private boolean closed;
    private boolean withinTable;
    private @Nullable Ordinal article;
    private String articleLead = "";
    private boolean amending;
    private boolean withinNewWording;
    private boolean newWordingTold;

    private LegalTextReader(SourceLines lines, ImportLimits limits) {
        this.lines = lines;
        this.limits = limits;
        this.quotations = Quotations.in(lines);
        this.articles = Articles.in(lines, quotations);
    }

    /** Reads a text; never throws, whatever is in it. */
    public static ImportOutcome read(String source) {
        return read(source, ImportLimits.USUAL);
    }

    static ImportOutcome read(String source, ImportLimits limits) {
        if (source.length() > limits.characters()) {
            return new TooLong(limits.characters());
        }
        SourceLines lines = SourceLines.of(source);
        if (lines.size() > limits.lines()) {
            return new TooManyLines(limits.lines());
        }
        OptionalInt illegal = lines.firstIllegal();
        if (illegal.isPresent()) {
            return new IllegalCharacter(illegal.getAsInt());
        }
        return lines.hasLetters() ? new LegalTextReader(lines, limits).read() : new Blank();
    }

    private ImportOutcome read() {
        int index = 0;
        while (index < lines.size()) {
            index = readAt(index);
            if (elements > limits.elements()) {
                return new TooManyElements(limits.elements());
            }
        }
        if (article == null) {
            warn(ImportWarning.of(WarningKind.NO_ARTICLES, 1));
        }
        List<Element> body = roots.stream().map(Branch::element).toList();
        return new Imported(new LegalText(preamble.toString(), body, closing.toString()), warnings, warningsOmitted);
    }

    /** Reads the line at an index, and with a heading its title; the index after. */
    private int readAt(int index) {
        Line line = lines.get(index);
        if (line.isBlank()) {
            return index + 1;
        }
        if (!closed && closesAt(index)) {
            closed = true;
        }
        remarkOn(index, line);
        Optional<Marker> opened = closed ? Optional.empty() : openingAt(index);
        if (opened.isEmpty()) {
            keepAsText(line);
            return index + 1;
        }
        return openElement(index, opened.get());
    }

    /** A signature or an annex ends the text, once no article is to come. */
    private boolean closesAt(int index) {
        Line line = lines.get(index);
        return article != null
                && !quotations.contain(index)
                && startsWithCapital(line)
                && CLOSING.matcher(Notation.skeleton(line.text(), 160)).find()
                && !articles.comesAfter(index, article.next());
    }

    private static boolean startsWithCapital(Line line) {
        return line.text().codePoints().filter(Character::isLetter).limit(1).allMatch(Character::isUpperCase);
    }

    private void remarkOn(int index, Line line) {
        if (line.isTableRow() && !withinTable) {
            warn(ImportWarning.of(WarningKind.TABLE, line.number()));
        }
        withinTable = line.isTableRow();
        if (line.isPageNumber()) {
            warn(ImportWarning.of(WarningKind.PAGE_NUMBER, line.number()));
        }
        LegacyEncoding.suspectedIn(line.text())
                .filter(encodingsTold::add)
                .ifPresent(encoding -> warn(ImportWarning.of(encoding, line.number())));
        if (quotations.isLeftOpen(index)) {
            warn(ImportWarning.of(WarningKind.QUOTATION_OPEN, line.number()));
        }
    }

    private Optional<Marker> openingAt(int index) {
        Line line = lines.get(index);
        if (quotations.contain(index)) {
            Line inside = new Line(line.number(), withoutQuotationMark(line.text()));
            Marker.heading(inside).ifPresent(marker -> warn(WarningKind.QUOTED, line, marker));
            return Optional.empty();
        }
        Optional<Marker> heading = Marker.heading(line);
        if (heading.isPresent()) {
            return heading.filter(
                    marker -> marker.kind() == ElementKind.ARTICLE ? isArticle(index, marker) : isGroup(line, marker));
        }
        Optional<Marker> item = Marker.item(line);
        if (withinNewWording) {
            item.filter(marker -> !newWordingTold).ifPresent(marker -> {
                warn(WarningKind.QUOTED, line, marker);
                newWordingTold = true;
            });
            return Optional.empty();
        }
        return item.filter(marker -> isItem(index, marker));
    }

    private static String withoutQuotationMark(String text) {
        return Character.isLetterOrDigit(text.charAt(0))
                ? text
                : text.substring(1).strip();
    }

    private boolean isGroup(Line line, Marker marker) {
        if (withinNewWording) {
            warn(WarningKind.QUOTED, line, marker);
            return false;
        }
        return true;
    }

    private boolean isArticle(int index, Marker marker) {
        Line line = lines.get(index);
        Ordinal number = Articles.numberOf(marker);
        Ordinal last = article;
        if (last == null) {
            return true;
        }
        boolean next = number.follows(last);
        if (amending && (!next || !marker.lead().equals(articleLead))) {
            withinNewWording = !isReturn(marker, number, last);
            if (withinNewWording) {
                newWordingTold = true;
                warn(WarningKind.QUOTED, line, marker);
            }
            return !withinNewWording;
        }
        boolean runsOn = lines.isMidSentence(index);
        boolean accepted;
        if (next) {
            accepted = !(runsOn && articles.comesAfter(index, number));
        } else if (number.compareTo(last) > 0) {
            accepted = !articles.comesAfter(index, last.next());
        } else {
            accepted = !runsOn;
        }
        if (!accepted) {
            warn(WarningKind.NOT_AN_ELEMENT, line, marker);
        }
        return accepted;
    }

    /** In an amending article, one of the text's own that is written alike, though numbers between are missing. */
    private boolean isReturn(Marker marker, Ordinal number, Ordinal last) {
        return !marker.lead().isEmpty() && marker.lead().equals(articleLead) && number.compareTo(last) > 0;
    }

    private boolean isItem(int index, Marker marker) {
        if (open.isEmpty() || open.peek().kind.groupsArticles()) {
            return false;
        }
        Ordinal number = marker.ordinal();
        Ordinal last = lastOf(marker.kind());
        boolean next = number != null && (last == null ? number.equals(Ordinal.FIRST) : number.follows(last));
        boolean accepted = next || (isCleanlyPut(marker) && !(goesBack(number, last) && lines.isMidSentence(index)));
        if (!accepted) {
            warn(WarningKind.NOT_AN_ELEMENT, lines.get(index), marker);
        }
        return accepted;
    }

    /** «2, Giải thích» is a clause only where 2 is due; «2. Giải thích» anywhere. */
    private static boolean isCleanlyPut(Marker marker) {
        return marker.kind() == ElementKind.POINT || marker.clean();
    }

    private static boolean goesBack(@Nullable Ordinal number, @Nullable Ordinal last) {
        return number != null && last != null && number.compareTo(last) <= 0;
    }

    /** The number of the last element of a kind within the one that would hold the next. */
    private @Nullable Ordinal lastOf(ElementKind kind) {
        for (Branch branch : open) {
            if (branch.kind.contains(kind)) {
                return branch.last.get(kind);
            }
        }
        return null;
    }

    private void keepAsText(Line line) {
        if (closed) {
            append(closing, line.text());
        } else if (open.isEmpty()) {
            append(preamble, line.text());
        } else {
            append(open.peek().text, line.text());
        }
    }

    private static void append(StringBuilder text, String line) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(line);
    }

    private int openElement(int index, Marker marker) {
        Line line = lines.get(index);
        while (!open.isEmpty() && !open.peek().kind.contains(marker.kind())) {
            open.pop();
        }
        Ordinal ordinal = numbered(index, marker);
        if (!marker.clean()) {
            warn(new ImportWarning(
                    WarningKind.OPENING_DOUBTFUL,
                    line.number(),
                    marker.kind(),
                    marker.kind().number(ordinal),
                    marker.kind().number(ordinal)));
        }
        Branch branch = branch(marker, ordinal, line.number());
        elements++;
        if (marker.kind() == ElementKind.ARTICLE) {
            return readArticle(index, branch, marker);
        }
        if (marker.kind().groupsArticles()) {
            return readTitleInCapitals(index, branch, marker);
        }
        append(branch.text, marker.rest());
        return index + 1;
    }

    /** Compares the number with those before it, and warns. */
    private Ordinal numbered(int index, Marker marker) {
        ElementKind kind = marker.kind();
        int line = lines.get(index).number();
        Ordinal last = kind == ElementKind.ARTICLE ? article : lastOfGroup(kind);
        Ordinal expected = last == null ? Ordinal.FIRST : last.next();
        Ordinal number = marker.ordinal() == null ? expected : marker.ordinal();
        if (number.compareTo(expected) > 0 && number.value() > expected.value()) {
            warn(ImportWarning.missing(line, kind, expected, new Ordinal(number.value() - 1, "")));
        } else if (goesBack(number, last)) {
            boolean restarts = kind == ElementKind.ARTICLE
                    && number.equals(Ordinal.FIRST)
                    && articles.numberAfter(index).filter(number.next()::equals).isPresent();
            if (restarts) {
                warn(ImportWarning.of(WarningKind.NUMBERING_RESTARTS, line, kind, number));
                article = number;
                return number;
            }
            warn(ImportWarning.of(WarningKind.NUMBER_REPEATED, line, kind, number));
        }
        if (last == null || number.compareTo(last) > 0) {
            remember(kind, number);
        }
        return number;
    }

    private @Nullable Ordinal lastOfGroup(ElementKind kind) {
        return open.isEmpty() ? lastRoot.get(kind) : open.peek().last.get(kind);
    }

    private void remember(ElementKind kind, Ordinal number) {
        if (kind == ElementKind.ARTICLE) {
            article = number;
        } else if (open.isEmpty()) {
            lastRoot.put(kind, number);
        } else {
            open.peek().last.put(kind, number);
        }
    }

    private Branch branch(Marker marker, Ordinal ordinal, int line) {
        ElementKind kind = marker.kind();
        Branch parent = kind == ElementKind.ARTICLE ? null : open.peek();
        String segment = kind.pathSegment(ordinal);
        ElementPath wanted = parent == null ? ElementPath.of(segment) : parent.path.then(segment);
        int time = taken.merge(wanted, 1, Integer::sum);
        ElementPath path = time == 1 ? wanted : wanted.again(time);
        String own = time == 1 ? kind.label(ordinal) : kind.label(ordinal) + " (lần " + time + ")";
        String label = parent == null ? own : parent.label + " " + own;
        Branch branch = new Branch(kind, kind.number(ordinal), path, label, line, marker.written());
        if (open.isEmpty()) {
            roots.add(branch);
        } else {
            open.peek().children.add(branch);
        }
        open.push(branch);
        return branch;
    }

    private int readArticle(int index, Branch branch, Marker marker) {
        articleLead = marker.lead();
        withinNewWording = false;
        int after = index + 1;
        StringBuilder title = new StringBuilder(marker.rest());
        while (!title.isEmpty()
                && after < lines.size()
                && after - index < LINES_OF_A_TITLE
                && continuesTitle(title, after)) {
            append(title, lines.get(after).text());
            after++;
        }
        if (isTitle(title)) {
            branch.title.append(title);
        } else {
            branch.text.append(title);
        }
        amending = Articles.amends(title.toString());
        withinNewWording = amending && articles.isBareWording(after);
        newWordingTold = false;
        return after;
    }

    /** A broken title goes on in small letters. */
    private boolean continuesTitle(CharSequence title, int index) {
        Line line = lines.get(index);
        return !line.isBlank()
                && ".;:".indexOf(title.charAt(title.length() - 1)) < 0
                && Character.isLowerCase(line.text().codePointAt(0))
                && Marker.item(line).isEmpty()
                && !quotations.contain(index);
    }

    /** «Điều 2. Quyết định này có hiệu lực kể từ ngày ký.» has no title: a title is short and no sentence. */
    private static boolean isTitle(CharSequence title) {
        return !title.isEmpty()
                && title.length() <= LENGTH_OF_A_TITLE
                && ".;".indexOf(title.charAt(title.length() - 1)) < 0;
    }

    /** The title of a group stands beside its number or, in capitals, on the lines below. */
    private int readTitleInCapitals(int index, Branch branch, Marker marker) {
        branch.title.append(marker.rest());
        int after = index + 1;
        boolean begun = Notation.plain(marker.rest()).chars().anyMatch(Character::isLetter);
        while (after < lines.size() && after - index < LINES_OF_A_TITLE) {
            Line line = lines.get(after);
            if (line.isBlank() ? begun : !isTitleInCapitals(line)) {
                break;
            }
            if (!line.isBlank()) {
                append(branch.title, line.text());
                begun = true;
            }
            after++;
        }
        return after;
    }

    private static boolean isTitleInCapitals(Line line) {
        return Notation.inCapitals(line.text())
                && Marker.heading(line).isEmpty()
                && Marker.item(line).isEmpty();
    }

    private void warn(WarningKind kind, Line line, Marker marker) {
        warn(ImportWarning.of(kind, line.number(), marker.kind(), marker.ordinal()));
    }

    private void warn(ImportWarning warning) {
        if (warnings.size() < limits.warnings()) {
            warnings.add(warning);
        } else {
            warningsOmitted++;
        }
    }

    /** An element while lines are still added to it. */
    private static final class Branch {
        private final ElementKind kind;
        private final String number;
        private final ElementPath path;
        private final String label;
        private final int line;
        private final String marker;
        private final StringBuilder title = new StringBuilder();
        private final StringBuilder text = new StringBuilder();
        private final List<Branch> children = new ArrayList<>();
        private final Map<ElementKind, Ordinal> last = new EnumMap<>(ElementKind.class);

        private Branch(ElementKind kind, String number, ElementPath path, String label, int line, String marker) {
            this.kind = kind;
            this.number = number;
            this.path = path;
            this.label = label;
            this.line = line;
            this.marker = marker;
        }

        private Element element() {
            return new Element(
                    kind,
                    number,
                    path,
                    label,
                    line,
                    marker,
                    title.toString(),
                    text.toString(),
                    children.stream().map(Branch::element).toList());
        }
    }
}
