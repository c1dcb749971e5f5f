package vn.danchu.gateway.limit;

import java.util.Locale;

/** Whom a request counts against. One request counts against several: each protects from another kind of excess. */
public enum Holder {
    /** Where it comes from; counted before anything of the request is believed. */
    ADDRESS,

    /** The person or program in the token. */
    SUBJECT,

    /** The program acting for the person ({@code azp}). */
    PORTAL;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
