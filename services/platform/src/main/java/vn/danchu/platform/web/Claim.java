package vn.danchu.platform.web;

import java.util.UUID;

/** What becomes of a request that brings an idempotency key. */
sealed interface Claim {

    /** Nobody has used the key: go ahead. */
    record First() implements Claim {}

    /** The same request was answered before. */
    record Repeated(UUID resourceId, int status) implements Claim {}

    /** The key was used with another body. */
    record Reused() implements Claim {}

    /** The first request with the key is still running. */
    record Running() implements Claim {}
}
