package vn.danchu.supervision;

import io.quarkus.test.junit.QuarkusTest;
import vn.danchu.testing.api.ApiContract;
import vn.danchu.testing.infrastructure.WithInfrastructure;

@QuarkusTest
@WithInfrastructure
class ApiContractTest extends ApiContract {}
