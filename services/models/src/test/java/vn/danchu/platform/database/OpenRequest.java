package vn.danchu.platform.database;

import jakarta.transaction.Transaction;
import java.util.concurrent.Callable;

/** The transaction of a request that is being answered. Several may be open on one thread, and each goes on when it is told to. */
public final class OpenRequest {

    private final Transaction transaction;

    private OpenRequest(Transaction transaction) {
        this.transaction = transaction;
    }

    /** Begins one. */
    public static OpenRequest begin() throws Exception {
        ModelDatabase.TRANSACTIONS.begin();
        return new OpenRequest(ModelDatabase.TRANSACTIONS.suspend());
    }

    /** Does something in it, and leaves it open. */
    public <T> T during(Callable<T> work) throws Exception {
        ModelDatabase.TRANSACTIONS.resume(transaction);
        try {
            return work.call();
        } finally {
            ModelDatabase.TRANSACTIONS.suspend();
        }
    }

    /** Ends it. */
    public void end(boolean commits) throws Exception {
        ModelDatabase.TRANSACTIONS.resume(transaction);
        if (commits) {
            ModelDatabase.TRANSACTIONS.commit();
        } else {
            ModelDatabase.TRANSACTIONS.rollback();
        }
    }
}
