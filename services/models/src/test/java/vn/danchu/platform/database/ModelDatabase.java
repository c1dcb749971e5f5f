package vn.danchu.platform.database;

import com.arjuna.ats.arjuna.common.arjPropertyManager;
import com.arjuna.ats.internal.arjuna.objectstore.VolatileStore;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import vn.danchu.testing.database.PlatformSchema;
import vn.danchu.testing.infrastructure.Infrastructure;

/**
 * A real database with the platform's schema, and the pools that a service has: one that takes part in the transactions of requests,
 * one of the worker.
 */
public final class ModelDatabase {

    /** Whose database it is. Its topics are the ones that the models speak on. */
    public static final String SERVICE = "consultation";

    private static final String URL = PlatformSchema.migrated(SERVICE);

    static {
        // A transaction of one database leaves nothing behind that somebody would have to find again.
        arjPropertyManager.getObjectStoreEnvironmentBean().setObjectStoreType(VolatileStore.class.getName());
    }

    /** Of the requests. */
    static final TransactionManager TRANSACTIONS = com.arjuna.ats.jta.TransactionManager.transactionManager();

    private static final TransactionSynchronizationRegistry SYNCHRONIZATIONS =
            new TransactionSynchronizationRegistryImple();
    private static final AgroalDataSource REQUESTS = pool(
            "application",
            new AgroalConnectionPoolConfigurationSupplier()
                    .transactionIntegration(new NarayanaTransactionIntegration(TRANSACTIONS, SYNCHRONIZATIONS)));
    private static final Writes WRITES = new Writes(REQUESTS, SYNCHRONIZATIONS);
    private static final WorkerDatabase WORKER =
            new WorkerDatabase(pool("worker", new AgroalConnectionPoolConfigurationSupplier()));

    private ModelDatabase() {}

    /** The pool of the requests; a connection of it belongs to the transaction of its {@link OpenRequest}. */
    public static AgroalDataSource requests() {
        return REQUESTS;
    }

    /** What knows the transaction of the current request. */
    public static TransactionSynchronizationRegistry synchronizations() {
        return SYNCHRONIZATIONS;
    }

    /** What the transaction of the current request writes at its end. */
    public static Writes writes() {
        return WRITES;
    }

    /** Relay, inbox and sweepers. */
    public static WorkerDatabase worker() {
        return WORKER;
    }

    /** Changes what no login of the service may, such as to leave a table empty. */
    public static void asOwner(String sql) throws SQLException {
        try (Connection connection = Infrastructure.asOwner(SERVICE);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static AgroalDataSource pool(String login, AgroalConnectionPoolConfigurationSupplier pool) {
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool.maxSize(16)
                            .acquisitionTimeout(Duration.ofSeconds(10))
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl(URL)
                                    .principal(new NamePrincipal(SERVICE + "_" + login))
                                    .credential(new SimplePassword(Infrastructure.PASSWORD))
                                    .jdbcProperty("reWriteBatchedInserts", "true"))));
        } catch (SQLException failure) {
            throw new IllegalStateException("There is no pool of " + login, failure);
        }
    }
}
