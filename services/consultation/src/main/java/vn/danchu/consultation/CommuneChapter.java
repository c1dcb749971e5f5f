package vn.danchu.consultation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/**
 * Whom chapter II of Law 10/2022 (articles 11 to 45) binds: communes. Under any other regime the same course is followed because the
 * platform is set up so, and every step and refusal says that: the rule is LOCAL, after the article it takes up.
 */
@DomainRule
public final class CommuneChapter {

    private static final Pattern ARTICLE = Pattern.compile("Law 10/2022 art\\. (\\d+)");
    private static final int FIRST = 11;
    private static final int LAST = 45;

    private CommuneChapter() {}

    /** The basis as it holds under a regime. */
    public static String under(LegalRegime regime, String basis) {
        return switch (regime) {
            case COMMUNE -> basis;
            case STAFF, ENTERPRISE, NORMATIVE, UNIT_SCHEME, PARTY, LOCAL ->
                isOfTheChapter(basis) ? "LOCAL, after " + basis : basis;
        };
    }

    /** The refusal with its basis as it holds under a regime. */
    public static Refusal under(LegalRegime regime, Refusal refusal) {
        @Nullable String basis = refusal.basis();
        return basis == null ? refusal : refusal.citing(under(regime, basis));
    }

    private static boolean isOfTheChapter(String basis) {
        Matcher article = ARTICLE.matcher(basis);
        if (!article.lookingAt()) {
            return false;
        }
        int number = Integer.parseInt(article.group(1));
        return number >= FIRST && number <= LAST;
    }
}
