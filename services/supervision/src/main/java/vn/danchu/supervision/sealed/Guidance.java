package vn.danchu.supervision.sealed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.danchu.platform.problem.Language;

/** What a sender is told of the law before they choose, in the language they ask for. */
@ApplicationScoped
class Guidance {

    private static final String BUNDLE = "vn.danchu.supervision.sealed.guidance_";

    private final HttpHeaders headers;

    Guidance(HttpHeaders headers) {
        this.headers = headers;
    }

    String ofTheLaw() {
        Language language = Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return ResourceBundle.getBundle(BUNDLE + language.code(), Locale.ROOT).getString("law");
    }
}
