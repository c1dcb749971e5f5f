package vn.danchu.directory.rule;

import java.util.List;

/**
 * A rule of the catalogue, with what held before and what the city has decided.
 *
 * @param code of the rule
 * @param rows by regime and validity, the earliest first
 */
record RuleEntry(String code, List<RuleView> rows) {

    RuleEntry {
        rows = List.copyOf(rows);
    }
}
