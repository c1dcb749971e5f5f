package vn.danchu.platform.problem;

/**
 * How refusals are told to those who speak a protocol that was published by others and has a form of its own for errors. A service
 * that speaks one has a bean of this; all its refusals under those paths then go out in that form, wherever they arise.
 */
public interface Dialect {

    /** Whether what is asked under a path is answered in it. */
    boolean covers(String path);

    /** A problem in its form. */
    Told told(Problem problem, String path);

    /**
     * What goes out.
     *
     * @param status of HTTP
     * @param mediaType of the body
     * @param body as text
     */
    record Told(int status, String mediaType, String body) {}
}
