package vn.danchu.platform.web;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource method that creates something, and makes it safe to send twice.
 *
 * <p>The method returns a {@link jakarta.ws.rs.core.Response} and runs in one transaction, which a status of 400 or above
 * rolls back. The caller must send {@code Idempotency-Key}. The first request with a key runs the method; its answer has a
 * {@code Location} that ends in the UUID of what was created. Any later one with the same body is answered by
 * {@link Replays#replay}, which the resource implements; with another body it is refused.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Creates {

    /**
     * Name of the operation, in kebab case: {@code submit-comment}. Keys of different operations, and of different things
     * named in the path, have nothing to do with one another. Renaming it forgets the keys.
     */
    @Nonbinding
    String value();
}
