package vn.danchu.broken.rule;

import jakarta.ws.rs.QueryParam;
import vn.danchu.platform.rule.DomainRule;

/** A rule that meets a framework through a value. */
@DomainRule
class HiddenFrameworkRule {

    boolean decide(Request request) {
        return request.text().isEmpty();
    }

    /** No plain value. */
    record Request(@QueryParam("text") String text) {}
}
