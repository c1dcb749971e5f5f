package vn.danchu.platform.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.danchu.platform.database.Writes;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.problem.RefusedException;

/**
 * The turns of requests, and the transaction of one that has its turn. Virtual threads are without number, connections are
 * not: so there are only as many turns as there are connections, and who gets none in time is told to come back. They are
 * there from the start, so that a board shows them before the first request.
 */
@ApplicationScoped
@Startup
class Transactions {
    private final TransactionManager transactions;
    private final Writes writes;
    private final Semaphore turns;
    private final long waitMillis;
    private final Counter refused;

    Transactions(TransactionManager transactions, Writes writes, WebLimits limits, MeterRegistry meters) {
        this.transactions = transactions;
        this.writes = writes;
        this.turns = new Semaphore(limits.transactions(), true);
        this.waitMillis = limits.transactionWait().toMillis();
        this.refused = Counter.builder("danchu.transactions.refused")
                .description("Requests that got no turn in time")
                .register(meters);
        Gauge.builder("danchu.transactions.running", turns, free -> limits.transactions() - free.availablePermits())
                .description("Transactions of requests at work")
                .register(meters);
        Gauge.builder("danchu.transactions.most", limits, WebLimits::transactions)
                .description("Transactions of requests there may be at once")
                .register(meters);
    }

    /** Runs {@code work} in a transaction that is committed if it answers well, and rolled back if it refuses or fails. */
    Response run(Callable<Response> work) throws Exception {
        return inTurn(() -> inTransaction(work));
    }

    /** Runs {@code work} when it is its turn; whether it needs a transaction is its own business. */
    Response inTurn(Callable<Response> work) throws Exception {
        if (!turn()) {
            refused.increment();
            throw new RefusedException(Refusal.of(PlatformProblem.UNAVAILABLE));
        }
        try {
            return work.call();
        } finally {
            turns.release();
        }
    }

    private Response inTransaction(Callable<Response> work) throws Exception {
        transactions.begin();
        try {
            Response response = work.call();
            if (response.getStatus() >= 400) {
                transactions.setRollbackOnly();
            } else {
                // Here and not as a part of the commit: what fails now fails with its own reason.
                writes.send();
            }
            end();
            return response;
        } catch (Throwable failure) {
            abandon(failure);
            throw failure;
        }
    }

    private boolean turn() {
        try {
            return turns.tryAcquire(waitMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void end() throws Exception {
        if (transactions.getStatus() == Status.STATUS_MARKED_ROLLBACK) {
            transactions.rollback();
        } else {
            transactions.commit();
        }
    }

    /** After a commit that failed there is nothing left to roll back. */
    private void abandon(Throwable failure) {
        try {
            if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transactions.rollback();
            }
        } catch (Exception second) {
            failure.addSuppressed(second);
        }
    }
}
