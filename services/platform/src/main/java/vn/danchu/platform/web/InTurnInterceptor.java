package vn.danchu.platform.web;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;

/** {@link InTurn}: the turn, and nothing else. */
@Interceptor
@InTurn
@Priority(EdgeOrder.TRANSACTION)
class InTurnInterceptor {
    private final Transactions transactions;

    InTurnInterceptor(Transactions transactions) {
        this.transactions = transactions;
    }

    @AroundInvoke
    Object read(InvocationContext call) throws Exception {
        return transactions.inTurn(() -> (Response) call.proceed());
    }
}
