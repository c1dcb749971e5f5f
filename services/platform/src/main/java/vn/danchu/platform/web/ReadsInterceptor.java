package vn.danchu.platform.web;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import vn.danchu.platform.identity.DatabaseScope;

/** {@link Reads}: one transaction, which knows for whom it works. */
@Interceptor
@Reads
@Priority(EdgeOrder.TRANSACTION)
class ReadsInterceptor {
    private final Transactions transactions;
    private final DatabaseScope scope;

    ReadsInterceptor(Transactions transactions, DatabaseScope scope) {
        this.transactions = transactions;
        this.scope = scope;
    }

    @AroundInvoke
    Object read(InvocationContext call) throws Exception {
        return transactions.run(() -> {
            scope.enter();
            return (Response) call.proceed();
        });
    }
}
