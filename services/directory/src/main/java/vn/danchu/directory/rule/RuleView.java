package vn.danchu.directory.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.contracts.rule.Direction;
import vn.danchu.contracts.rule.Period;
import vn.danchu.platform.law.LegalBasis;
import vn.danchu.platform.rule.Confidence;
import vn.danchu.platform.rule.Frequency;
import vn.danchu.platform.rule.Rule;
import vn.danchu.platform.rule.RuleKind;
import vn.danchu.platform.rule.Season;

/**
 * A row of the catalogue as everybody may read it.
 *
 * @param code of the rule
 * @param regime that it binds; absent if it binds all of them
 * @param direction on which side of the event the other thing must be
 * @param period how long; absent where none is named
 * @param times how often in each period; for what happens again and again
 * @param seasonFirst first day of the part of the year in which it falls, as {@code --10-01}; mostly absent
 * @param seasonLast last day of that part
 * @param about what it is about, in Vietnamese
 * @param aboutEnglish the same in English
 * @param basis the article, as Vietnamese documents cite it, with what is still to be checked about it
 * @param basisEnglish the same in English
 * @param kind whether the law or a body stands behind it
 * @param owner who set a LOCAL rule
 * @param confidence how surely the article was read
 * @param validFrom first day on which it holds
 * @param validUntil first day on which it holds no longer
 */
record RuleView(
        String code,
        @Nullable LegalRegime regime,
        Direction direction,
        @Nullable Period period,
        @Nullable Integer times,
        @Nullable String seasonFirst,
        @Nullable String seasonLast,
        String about,
        String aboutEnglish,
        String basis,
        String basisEnglish,
        RuleKind kind,
        @Nullable String owner,
        Confidence confidence,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    static RuleView of(Rule rule) {
        LegalBasis basis = LegalBasis.of(rule.basis());
        @Nullable Frequency frequency = rule.frequency();
        @Nullable Season season = frequency == null ? null : frequency.season();
        return new RuleView(
                rule.code(),
                rule.regime(),
                rule.direction(),
                rule.period(),
                frequency == null ? null : frequency.times(),
                season == null ? null : season.first().toString(),
                season == null ? null : season.last().toString(),
                rule.aboutVietnamese(),
                rule.about(),
                basis.vietnamese(),
                basis.english(),
                rule.kind(),
                rule.owner(),
                rule.confidence(),
                rule.validFrom(),
                rule.validUntil());
    }
}
