package vn.danchu.platform.law;

import java.util.Optional;
import vn.danchu.platform.rule.DomainRule;

/**
 * What a rule, a refusal or a duty rests on (căn cứ pháp lý), for people. Data, events and code hold the canonical text, for
 * example {@code Law 10/2022 art. 26(1)(h)}; a Vietnamese document cites the same from the smallest part up: {@code điểm h
 * khoản 1 Điều 26 Luật số 10/2022/QH15}.
 *
 * <pre>
 * basis       = one of the sentences of {@link Wording}, with its citations
 * citation    = instrument [ " art. " article [ clause { ", " clause } ] ]
 * clause      = "(" number ")" [ "(" letter ")" ]
 * instrument  = a name in instruments.csv | "Decision " number of a decision of the city
 * </pre>
 *
 * @param vietnamese as Vietnamese documents cite it
 * @param english the same in English
 */
@DomainRule
public record LegalBasis(String vietnamese, String english) {

    /**
     * What a canonical text says. A text that this release cannot read, from a newer one or an older row, is told as it is
     * written: a strange citation is better than none.
     */
    public static LegalBasis of(String canonical) {
        return read(canonical).orElseGet(() -> new LegalBasis(canonical, canonical));
    }

    /** What a canonical text says; empty where the text is none. */
    public static Optional<LegalBasis> read(String text) {
        return Wording.told(text);
    }
}
