package vn.danchu.insight.report;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.danchu.platform.rule.DomainRule;

/** Codes of the checklist of disclosures: {@code LAW10.11.2.3} is the third item of Law 10/2022 art. 11(2). */
@DomainRule
final class ItemCodes {

    /** The order of the law: the second clause before the tenth. */
    static final Comparator<String> ORDER = Comparator.comparing(ItemCodes::padded);

    private static final Pattern CODE = Pattern.compile("LAW10\\.([0-9]+)\\.([0-9]+)(?:\\.[0-9]+)?");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private ItemCodes() {}

    /** The clause behind a code, as data cites it; the code itself where it is none of the law's. */
    static String basis(String code) {
        Matcher parts = CODE.matcher(code);
        return parts.matches() ? "Law 10/2022 art. " + parts.group(1) + "(" + parts.group(2) + ")" : code;
    }

    /** Numbers are compared as numbers. */
    private static String padded(String code) {
        return NUMBER.matcher(code).replaceAll(number -> "%09d".formatted(Integer.valueOf(number.group())));
    }
}
