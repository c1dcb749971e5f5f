package vn.danchu.platform.web;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;

/** {@link Receives}: one transaction, which works for nobody. */
@Interceptor
@Receives
@Priority(EdgeOrder.TRANSACTION)
class ReceivesInterceptor {
    private final Transactions transactions;

    ReceivesInterceptor(Transactions transactions) {
        this.transactions = transactions;
    }

    @AroundInvoke
    Object receive(InvocationContext call) throws Exception {
        return transactions.run(() -> (Response) call.proceed());
    }
}
