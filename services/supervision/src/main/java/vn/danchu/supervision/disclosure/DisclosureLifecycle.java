package vn.danchu.supervision.disclosure;

import java.util.List;
import vn.danchu.contracts.supervision.DisclosureState;
import vn.danchu.platform.lifecycle.Guard;
import vn.danchu.platform.lifecycle.Step;
import vn.danchu.platform.rule.DomainRule;

/** The steps of {@link DisclosureTransition} with their guards. */
@DomainRule
final class DisclosureLifecycle {

    private static final List<Guard<? super Publication>> BEFORE_PUBLICATION = List.of(
            DisclosureRules::formsAreOffered,
            DisclosureRules::itStandsSomewhere,
            DisclosureRules::headsOfCommunitiesAreTold,
            DisclosureRules::personsAreMasked,
            DisclosureRules::itsEndIsKnown,
            DisclosureRules::itEndsAsTheItemSays,
            DisclosureRules::itStandsLongEnough);

    static final Step<DisclosureState, Publication> PUBLISH =
            new Step<>(DisclosureTransition.PUBLISH, BEFORE_PUBLICATION);

    static final Step<DisclosureState, Publication> CHANGE =
            new Step<>(DisclosureTransition.CHANGE, BEFORE_PUBLICATION);

    static final Step<DisclosureState, Standing> INTERRUPT =
            new Step<>(DisclosureTransition.INTERRUPT, List.of(DisclosureRules::itsLastDayIsNotOver));

    static final Step<DisclosureState, Standing> COMPLETE =
            new Step<>(DisclosureTransition.COMPLETE, List.of(DisclosureRules::itsLastDayIsOver));

    private DisclosureLifecycle() {}
}
