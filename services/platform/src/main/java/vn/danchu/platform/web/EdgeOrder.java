package vn.danchu.platform.web;

import jakarta.interceptor.Interceptor;

/**
 * In which order a request passes what stands before a resource; everything that has a place in it has it here.
 *
 * <ol>
 *   <li>{@link #CORRELATION}: from here on every line and every answer carries the id
 *   <li>{@link #TRACE}: the step of the gateway goes on here, where traces are wanted
 *   <li>{@link #LIMITS}: what is too large is not looked at
 *   <li>authentication (the framework's; eager, so before the body is read)
 *   <li>{@link #BODY}: a small body of a caller with a token is taken in where it comes in
 *   <li>the roles of the endpoint (the framework's)
 *   <li>{@link BodyReader}: size, UTF-8, hash, JSON
 *   <li>constraints of the request record (the framework's interceptor, 800)
 *   <li>{@link #TRANSACTION}: assurance, version or idempotency key, place in the bulkhead, transaction and its scope
 *   <li>the resource
 * </ol>
 */
final class EdgeOrder {
    /** Among the filters of the HTTP server the greatest is first; authentication is 200. */
    static final int CORRELATION = 3000;

    static final int TRACE = 2950;

    static final int LIMITS = 2900;

    /** Below authentication and the authorisation of paths, 100. */
    static final int BODY = 50;

    /** Among interceptors the least is first. After validation: what breaks a rule costs no transaction. */
    static final int TRANSACTION = Interceptor.Priority.LIBRARY_BEFORE;

    private EdgeOrder() {}
}
