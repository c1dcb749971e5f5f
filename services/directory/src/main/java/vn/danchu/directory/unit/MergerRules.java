package vn.danchu.directory.unit;

import static vn.danchu.directory.DirectoryProblem.ALREADY_MERGED;
import static vn.danchu.directory.DirectoryProblem.CODE_TAKEN;
import static vn.danchu.directory.DirectoryProblem.DATE_IN_THE_FUTURE;
import static vn.danchu.directory.DirectoryProblem.EFFECTIVE_BEFORE_DECISION;
import static vn.danchu.directory.DirectoryProblem.EFFECTIVE_BEFORE_UNIT;
import static vn.danchu.directory.DirectoryProblem.MERGED_TWICE;
import static vn.danchu.directory.DirectoryProblem.MERGED_UNIT_UNKNOWN;
import static vn.danchu.directory.DirectoryProblem.MERGER_OF_ONE;
import static vn.danchu.directory.DirectoryProblem.NAME_UNCHANGED;
import static vn.danchu.directory.DirectoryProblem.NOT_A_COMMUNE;
import static vn.danchu.directory.DirectoryProblem.OTHER_PROVINCE;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/**
 * When units may be merged or renamed. Whether they should be is decided elsewhere; these keep the history of units without gaps,
 * overlaps and circles. Codes follow Decision 19/2025/QĐ-TTg, of which we
 * have the list and not the text; that a code is one unit's for good, and that a merged unit may keep the code of the one in which
 * its seat lies, is read in Decision 124/2004/QĐ-TTg, whose place it took on 1 July 2025.
 */
@DomainRule
final class MergerRules {

    private static final String CODES = "Decision 19/2025/QĐ-TTg";

    /** In this order: the first that refuses is told. */
    private static final List<Function<MergerFacts, Optional<Refusal>>> RULES = List.of(
            MergerRules::theDecisionIsIssued,
            MergerRules::itTakesEffectAfterTheDecision,
            MergerRules::thereAreAtLeastTwo,
            MergerRules::eachIsNamedOnce,
            facts -> ofEach(facts, MergerRules::itExists),
            facts -> ofEach(facts, MergerRules::itIsACommune),
            facts -> ofEach(facts, MergerRules::itHasNotEnded),
            MergerRules::theyShareAProvince,
            MergerRules::theCodeIsFree);

    /** The same for one unit that goes on under another name and keeps its code. */
    private static final List<Function<MergerFacts, Optional<Refusal>>> RULES_OF_A_NEW_NAME = List.of(
            MergerRules::theDecisionIsIssued,
            MergerRules::itTakesEffectAfterTheDecision,
            facts -> ofEach(facts, MergerRules::itExists),
            facts -> ofEach(facts, MergerRules::itIsACommune),
            facts -> ofEach(facts, MergerRules::itHasNotEnded),
            MergerRules::theNameIsAnother);

    private MergerRules() {}

    /** Why the units are not merged; empty where they are. */
    static Optional<Refusal> refusal(MergerFacts facts) {
        return first(RULES, facts);
    }

    /** Why the one unit of the facts is not renamed; empty where it is. */
    static Optional<Refusal> refusalOfANewName(MergerFacts facts) {
        return first(RULES_OF_A_NEW_NAME, facts)
                .map(refusal -> field(0).equals(refusal.field()) ? refusal.at("unit") : refusal);
    }

    private static Optional<Refusal> first(List<Function<MergerFacts, Optional<Refusal>>> rules, MergerFacts facts) {
        return rules.stream().flatMap(rule -> rule.apply(facts).stream()).findFirst();
    }

    private static Optional<Refusal> theDecisionIsIssued(MergerFacts facts) {
        return Refusal.of(DATE_IN_THE_FUTURE, facts.today())
                .at("issuedOn")
                .when(facts.issuedOn().isAfter(facts.today()));
    }

    private static Optional<Refusal> itTakesEffectAfterTheDecision(MergerFacts facts) {
        return Refusal.of(EFFECTIVE_BEFORE_DECISION)
                .at("effectiveOn")
                .when(facts.effectiveOn().isBefore(facts.issuedOn()));
    }

    private static Optional<Refusal> thereAreAtLeastTwo(MergerFacts facts) {
        long different =
                facts.merged().stream().map(MergerFacts.Merged::code).distinct().count();
        return Refusal.of(MERGER_OF_ONE).at("merged").when(different < 2);
    }

    private static Optional<Refusal> eachIsNamedOnce(MergerFacts facts) {
        List<String> codes =
                facts.merged().stream().map(MergerFacts.Merged::code).toList();
        return IntStream.range(0, codes.size())
                .filter(at -> codes.indexOf(codes.get(at)) < at)
                .mapToObj(at -> Refusal.of(MERGED_TWICE).at(field(at)))
                .findFirst();
    }

    private static Optional<Refusal> itExists(MergerFacts.Merged merged) {
        if (merged.unit() != null) {
            return Optional.empty();
        }
        @Nullable UnitSpan later = merged.next();
        return Optional.of(
                later == null
                        ? Refusal.of(MERGED_UNIT_UNKNOWN)
                        : Refusal.of(EFFECTIVE_BEFORE_UNIT, later.ref().validFrom())
                                .at("effectiveOn"));
    }

    private static Optional<Refusal> itIsACommune(MergerFacts.Merged merged) {
        return Refusal.of(NOT_A_COMMUNE).when(!known(merged).commune());
    }

    private static Optional<Refusal> itHasNotEnded(MergerFacts.Merged merged) {
        return Refusal.of(ALREADY_MERGED).when(known(merged).validUntil() != null);
    }

    private static Optional<Refusal> theyShareAProvince(MergerFacts facts) {
        @Nullable UnitRef province = known(facts.merged().getFirst()).parent();
        return ofEach(
                facts,
                merged -> Refusal.of(OTHER_PROVINCE)
                        .when(!Objects.equals(known(merged).parent(), province)));
    }

    private static Optional<Refusal> theCodeIsFree(MergerFacts facts) {
        boolean kept = facts.merged().stream().anyMatch(merged -> merged.code().equals(facts.code()));
        return Refusal.of(CODE_TAKEN).at("unit.code").citing(CODES).when(facts.codeUsed() && !kept);
    }

    private static Optional<Refusal> theNameIsAnother(MergerFacts facts) {
        return Refusal.of(NAME_UNCHANGED)
                .at("name")
                .when(known(facts.merged().getFirst()).fullName().equals(facts.fullName()));
    }

    /** The first refusal of one of the merged units, naming which. */
    private static Optional<Refusal> ofEach(MergerFacts facts, Function<MergerFacts.Merged, Optional<Refusal>> rule) {
        return IntStream.range(0, facts.merged().size())
                .mapToObj(at -> rule.apply(facts.merged().get(at))
                        .map(refusal -> refusal.field() == null ? refusal.at(field(at)) : refusal))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static UnitSpan known(MergerFacts.Merged merged) {
        return Objects.requireNonNull(merged.unit(), "That it exists was asked before.");
    }

    private static String field(int at) {
        return "merged[" + at + "]";
    }
}
