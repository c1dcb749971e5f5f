package vn.danchu.broken.rule;

import jakarta.ws.rs.core.Response;
import vn.danchu.platform.rule.DomainRule;

/** A rule that answers a request. */
@DomainRule
class FrameworkRule {

    Response decide() {
        return Response.ok().build();
    }
}
