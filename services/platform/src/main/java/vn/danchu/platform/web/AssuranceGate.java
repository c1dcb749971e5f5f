package vn.danchu.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.danchu.platform.identity.Assurance;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.problem.RefusedException;

/** Stands before every operation that changes something: who has not proved well enough who they are is told what is asked. */
@ApplicationScoped
class AssuranceGate {
    private final Assurance assurance;

    AssuranceGate(Assurance assurance) {
        this.assurance = assurance;
    }

    void pass(String operation) {
        Optional<String> missing = assurance.missing(operation);
        if (missing.isPresent()) {
            throw new RefusedException(Refusal.of(PlatformProblem.ASSURANCE_TOO_LOW, missing.get()));
        }
    }
}
