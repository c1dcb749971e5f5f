package vn.danchu.platform.web;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import vn.danchu.platform.audit.AuditTrail;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.identity.DatabaseScope;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;

/** {@link Changes}: assurance and version first, then one transaction, which knows for whom it works and ends with its audit. */
@Interceptor
@Changes
@Priority(EdgeOrder.TRANSACTION)
class ChangesInterceptor {
    private final Transactions transactions;
    private final DatabaseScope scope;
    private final AssuranceGate assurance;
    private final AuditTrail audit;
    private final Versions versions;
    private final Subjects subjects;
    private final Callers callers;
    private final Problems problems;

    ChangesInterceptor(
            Transactions transactions,
            DatabaseScope scope,
            AssuranceGate assurance,
            AuditTrail audit,
            Versions versions,
            Subjects subjects,
            Callers callers,
            Problems problems) {
        this.transactions = transactions;
        this.scope = scope;
        this.assurance = assurance;
        this.audit = audit;
        this.versions = versions;
        this.subjects = subjects;
        this.callers = callers;
        this.problems = problems;
    }

    @AroundInvoke
    Object change(InvocationContext call) throws Exception {
        Changes change = call.getMethod().getAnnotation(Changes.class);
        String operation = Operations.name(change.value(), call.getMethod());
        assurance.pass(operation);
        if (change.versioned()) {
            Optional<Refusal> missing = versions.missing();
            if (missing.isPresent()) {
                return problems.response(missing.get().at(HttpHeaders.IF_MATCH));
            }
        }
        return transactions.run(() -> {
            scope.enter();
            var response = (Response) call.proceed();
            if (response.getStatus() < 400) {
                audit.write(audit.entry(
                        callers.current(),
                        operation,
                        subjects.ofTheRequest(),
                        versions.compared(),
                        Versions.of(response)));
            }
            return response;
        });
    }
}
