package vn.danchu.platform.problem;

/**
 * A reason to refuse a request, known by name.
 *
 * <p>Each service has one enum that implements this, and beside the enum, in the same package of the resources,
 * {@code problems_vi.properties} and {@code problems_en.properties} (UTF-8) with {@code <slug>.title} and
 * {@code <slug>.detail}. They are {@link java.text.MessageFormat} patterns: an apostrophe is written twice.
 */
public interface ProblemType {

    /** Name on the wire: the type URI is {@code /problems/<slug>}. Stable once released. */
    String slug();

    /** HTTP status, 400 or above. */
    int status();
}
