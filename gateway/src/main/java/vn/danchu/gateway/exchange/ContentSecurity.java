package vn.danchu.gateway.exchange;

/**
 * What a browser may do with an answer (Content-Security-Policy). Nothing may be embedded, be sent elsewhere or come from
 * elsewhere, and nothing written into a page itself may run or style it.
 */
public enum ContentSecurity {
    /** A style sheet of ours and no script: all answers but two pages. */
    STILL("style-src 'self'; img-src 'self'"),

    /** The page of the interface: our own scripts too, which ask nobody. */
    SCRIPTED("style-src 'self'; img-src 'self'; script-src 'self'"),

    /** The page of the city: our own scripts too, which ask only our own services. */
    LIVE("style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'");

    private final String policy;

    ContentSecurity(String allowed) {
        this.policy =
                "default-src 'none'; " + allowed + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    public String policy() {
        return policy;
    }
}
