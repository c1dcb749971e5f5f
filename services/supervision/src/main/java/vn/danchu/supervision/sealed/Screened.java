package vn.danchu.supervision.sealed;

import org.jspecify.annotations.Nullable;
import vn.danchu.platform.rule.DomainRule;

/**
 * What a named handler goes by.
 *
 * @param way the sender has chosen; absent where they have not
 * @param choiceOver whether the days to choose are over
 */
@DomainRule
record Screened(@Nullable Way way, boolean choiceOver) {}
