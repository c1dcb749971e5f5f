package vn.danchu.directory.rule;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.rule.Direction;
import vn.danchu.contracts.rule.LocalRuleDecided;
import vn.danchu.contracts.rule.LocalRuleFacts;
import vn.danchu.contracts.rule.Period;
import vn.danchu.contracts.rule.PeriodUnit;
import vn.danchu.contracts.rule.RuleTerm;
import vn.danchu.platform.identity.Caller;

/**
 * A decision of the city about a rule (quyết định của thành phố). Written once, never changed: it ends where the next one
 * begins.
 */
@Entity
@Table(name = "local_rule_decision")
class Decision {

    @Id
    private UUID id;

    @Column(name = "rule_id")
    private UUID ruleId;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Enumerated(EnumType.STRING)
    private @Nullable Direction direction;

    private @Nullable Integer amount;

    @Enumerated(EnumType.STRING)
    @Column(name = "unit")
    private @Nullable PeriodUnit periodUnit;

    private @Nullable Integer times;

    private String document;

    private String reason;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "unit_valid_from")
    private LocalDate unitValidFrom;

    @Column(name = "decided_by")
    private String decidedBy;

    @Basic
    private String client;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Decision() {}

    Decision(UUID id, UUID ruleId, DecideRule request, UnitRef unit, Caller caller, Instant now) {
        this.id = id;
        this.ruleId = ruleId;
        this.validFrom = request.from();
        DecideRule.@Nullable Term term = request.term();
        if (term != null) {
            this.direction = term.direction();
            this.amount = term.amount();
            this.periodUnit = term.unit();
            this.times = term.times() == null ? 1 : term.times();
        }
        this.document = request.document();
        this.reason = request.reason();
        this.unitCode = unit.code();
        this.unitValidFrom = unit.validFrom();
        this.decidedBy = caller.subject();
        this.client = caller.client();
        this.recordedAt = now;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalRuleDecided event(LocalRule rule) {
        return new LocalRuleDecided(
                new LocalRuleFacts(id, rule.code(), rule.regime(), unit(), document, validFrom, term()));
    }

    /** @param until first day of the next decision; absent for the last */
    LocalRuleView.DecisionView view(@Nullable LocalDate until) {
        return new LocalRuleView.DecisionView(id, validFrom, until, term(), document, reason, unit(), recordedAt);
    }

    private UnitRef unit() {
        return new UnitRef(unitCode, unitValidFrom);
    }

    private @Nullable RuleTerm term() {
        if (direction == null || times == null) {
            return null;
        }
        return new RuleTerm(
                direction, amount == null || periodUnit == null ? null : new Period(amount, periodUnit), times);
    }
}
