package vn.danchu.broken.rule;

import jakarta.ws.rs.QueryParam;

/** Looks like a value. */
record Filter(@QueryParam("text") String text) {}
