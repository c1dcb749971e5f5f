package vn.danchu.platform.web;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;

/** {@link Changes}: the version first, then one transaction. */
@Interceptor
@Changes
@Priority(EdgeOrder.TRANSACTION)
class ChangesInterceptor {
    private final Transactions transactions;
    private final Versions versions;
    private final Problems problems;

    ChangesInterceptor(Transactions transactions, Versions versions, Problems problems) {
        this.transactions = transactions;
        this.versions = versions;
        this.problems = problems;
    }

    @AroundInvoke
    Object change(InvocationContext call) throws Exception {
        if (call.getMethod().getAnnotation(Changes.class).versioned()) {
            Optional<Refusal> missing = versions.missing();
            if (missing.isPresent()) {
                return problems.response(missing.get().at(HttpHeaders.IF_MATCH));
            }
        }
        return transactions.run(() -> (Response) call.proceed());
    }
}
