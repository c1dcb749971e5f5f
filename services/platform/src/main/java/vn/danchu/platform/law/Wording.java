package vn.danchu.platform.law;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.danchu.platform.rule.DomainRule;

/**
 * How a basis is put into words: an article as it stands, an article with what must be known about it, or what no law asks for.
 * An asterisk stands for a citation. LOCAL is a word of ours, so it is told as what it means.
 */
@DomainRule
enum Wording {
    ARTICLE("*", "*", "*"),

    // An article that leaves something open.
    DATE_OF_THE_PLAN(
            "*, date promised in the plan",
            "Thời hạn nêu trong kế hoạch lấy ý kiến, *",
            "*, by the date promised in the plan"),
    TIME_SET_LOCALLY("*, time set locally", "*; thời hạn do địa phương quy định", "*; the time is set locally"),

    // An article that has changed, or that nobody here has read.
    AMENDED("*, as amended by *", "*, được sửa đổi bởi *", "*, as amended by *"),
    AMENDMENT_UNREAD(
            "*, to be checked against *, which amended it",
            "*, cần kiểm tra nội dung được sửa đổi bởi *",
            "*, to be checked against *, which amended it"),
    REPLACEMENT_UNREAD(
            "*; to be checked against *, which replaced it",
            "*; cần kiểm tra quy định thay thế tại *",
            "*; to be checked against *, which replaced it"),
    ARTICLE_UNREAD(
            "*, article to be checked",
            "*; điều, khoản và thời hạn cần được kiểm tra",
            "*; its article and period are still to be checked"),

    // What a body asks for and the law does not.
    LOCAL("LOCAL", "Quy định của địa phương", "Local rule, not asked for by the law"),
    LOCAL_DATE_OF_THE_PLAN(
            "LOCAL, date promised in the plan",
            "Thời hạn nêu trong kế hoạch lấy ý kiến",
            "The date promised in the plan; the law sets none"),
    LOCAL_TIME(
            "LOCAL, the law sets no time",
            "Quy định của địa phương; luật không quy định thời hạn",
            "Local rule; the law sets no time"),
    LOCAL_PRACTICE(
            "LOCAL, practice of an agency", "Quy định của địa phương", "Local rule, after the practice of an agency"),
    LOCAL_STRICTER("LOCAL, stricter than *", "Quy định của địa phương, chặt chẽ hơn *", "Local rule, stricter than *"),
    LOCAL_ON_TOP("LOCAL, on top of *", "Quy định của địa phương, trên cơ sở *", "Local rule, on top of *"),
    LOCAL_NUMBER_OF_DAYS(
            "LOCAL, on top of *, which names no days",
            "Thời hạn do địa phương quy định; * không nêu số ngày",
            "The time is set locally; * names no days"),
    LOCAL_AFTER("LOCAL, after *", "Quy định của địa phương, vận dụng *", "Local rule, modelled on *"),
    LOCAL_SUPERIOR(
            "LOCAL, responsibility of the unit directly above",
            "Quy định của địa phương về trách nhiệm của cấp trên trực tiếp",
            "Local rule on the responsibility of the unit directly above"),
    LOCAL_APOLOGY(
            "LOCAL, letters of apology together with a meeting",
            "Quy định của địa phương về thư xin lỗi kết hợp gặp gỡ xin lỗi",
            "Local rule on letters of apology together with a meeting"),
    LOCAL_SEPARATION(
            "LOCAL, separation of duties",
            "Quy định của địa phương về tách bạch trách nhiệm",
            "Local rule on the separation of duties"),
    LOCAL_SEPARATION_BESIDE(
            "LOCAL, separation of duties, beside *",
            "Quy định của địa phương về tách bạch trách nhiệm, để việc chỉ đạo theo * được khách quan",
            "Local rule on the separation of duties, so that what * asks for is directed without bias");

    private final String vietnamese;
    private final String english;

    @SuppressWarnings("ImmutableEnumChecker") // a pattern does not change
    private final Pattern pattern;

    Wording(String canonical, String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
        this.pattern = Pattern.compile(
                Arrays.stream(canonical.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("(.+)")));
    }

    static Optional<LegalBasis> told(String text) {
        return Arrays.stream(values())
                .flatMap(wording -> wording.read(text).stream())
                .findFirst();
    }

    private Optional<LegalBasis> read(String text) {
        Matcher found = pattern.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        List<Citation> citations = IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(found::group)
                .flatMap(cited -> Citation.read(cited).stream())
                .toList();
        return citations.size() == found.groupCount()
                ? Optional.of(new LegalBasis(
                        inWords(
                                vietnamese,
                                citations.stream().map(Citation::vietnamese).toList()),
                        inWords(
                                english,
                                citations.stream().map(Citation::english).toList())))
                : Optional.empty();
    }

    private static String inWords(String sentence, List<String> citations) {
        StringBuilder words = new StringBuilder();
        String[] parts = sentence.split("\\*", -1);
        for (int part = 0; part < parts.length; part++) {
            words.append(part == 0 ? "" : citations.get(part - 1)).append(parts[part]);
        }
        return words.toString();
    }
}
