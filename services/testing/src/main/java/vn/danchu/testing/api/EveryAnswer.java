package vn.danchu.testing.api;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/**
 * Puts {@link DocumentedAnswers} before every request that a test of a service makes through REST Assured. Public because the
 * test framework makes it, for every {@code @QuarkusTest} by itself.
 */
public final class EveryAnswer implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        // A service whose description is not committed yet is told so by ApiContract, once.
        CommittedApi.serviceUnderTest().filter(CommittedApi::isCommitted).ifPresent(service -> {
            CommittedApi api = CommittedApi.of(service);
            RestAssured.replaceFiltersWith(
                    CommittedApi.isBeingRefreshed() ? new ExampleRecorder(api) : new DocumentedAnswers(api));
        });
    }
}
