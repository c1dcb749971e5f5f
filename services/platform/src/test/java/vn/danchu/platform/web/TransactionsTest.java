package vn.danchu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.danchu.platform.problem.RefusedException;
import vn.danchu.testing.infrastructure.WithInfrastructure;

@QuarkusTest
@WithInfrastructure
class TransactionsTest {

    @Inject
    Transactions transactions;

    @Inject
    MeterRegistry meters;

    @Inject
    DataSource dataSource;

    /** The gateway waits for 30 seconds: who asked shall be told, and the turn go to the next. */
    @Test
    void noStatementTakesLongerThanTheGatewayWaits() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show statement_timeout")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("20s");
        }
    }

    @Test
    void whoGetsNoTurnInTimeIsToldToComeBackAndCounted() throws Exception {
        int most = (int) gauge("danchu.transactions.most");
        double refusedBefore = refused();
        CountDownLatch begun = new CountDownLatch(most);
        CountDownLatch release = new CountDownLatch(1);
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> inHand = new ArrayList<>();
            for (int i = 0; i < most; i++) {
                inHand.add(others.submit(() -> transactions.run(() -> {
                    begun.countDown();
                    release.await();
                    return Response.ok().build();
                })));
            }
            try {
                assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
                assertThat(gauge("danchu.transactions.running")).isEqualTo(most);

                assertThatThrownBy(() -> transactions.run(() -> Response.ok().build()))
                        .isInstanceOf(RefusedException.class);

                assertThat(refused()).isEqualTo(refusedBefore + 1);
            } finally {
                release.countDown();
            }
            for (Future<Response> answer : inHand) {
                assertThat(answer.get(10, TimeUnit.SECONDS).getStatus()).isEqualTo(200);
            }
        }
        await().until(() -> gauge("danchu.transactions.running") == 0);
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private double refused() {
        return meters.get("danchu.transactions.refused").counter().count();
    }
}
