package vn.danchu.platform.web;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource method that reads from the database without a transaction begun for it here. It waits for its turn like
 * one that changes something, and is told to come back if none comes in time.
 *
 * <p>The method returns a {@link jakarta.ws.rs.core.Response}. {@link Creates}, {@link Changes} and {@link Reads} wait for
 * their turn already; with this beside them they would wait twice.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface InTurn {}
