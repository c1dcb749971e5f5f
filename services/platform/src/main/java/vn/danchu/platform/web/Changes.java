package vn.danchu.platform.web;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource method that changes something that exists.
 *
 * <p>The method returns a {@link jakarta.ws.rs.core.Response} and runs in one transaction, which a status of 400 or above
 * rolls back. What was done is in the audit trail, written in the same transaction. The caller must send {@code If-Match}; the method compares it with {@link Versions#stale}.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Changes {

    /**
     * Name of the operation, in kebab case: {@code approve-plan}. Under it the audit trail keeps what was done, and assurance
     * is asked for. Where it is left out, the method's name stands for it.
     */
    @Nonbinding
    String value() default "";

    /** False where nothing has a version, so that {@code If-Match} is not asked for. */
    @Nonbinding
    boolean versioned() default true;
}
