package vn.danchu.directory.holder;

import java.util.Optional;
import vn.danchu.platform.rule.DomainRule;
import vn.danchu.platform.rule.Rule;

/**
 * What the law asks of the head of a residential community who takes the post on a day; each empty where the law of that day does
 * not ask for it.
 *
 * @param election whether the people elect the head
 * @param shortest a term by election lasts at least so long
 * @param longest and at most so long
 * @param interim who is named until there is an election serves at most so long
 */
@DomainRule
record HeadTerms(Optional<Rule> election, Optional<Rule> shortest, Optional<Rule> longest, Optional<Rule> interim) {}
