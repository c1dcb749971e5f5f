package vn.danchu.platform.web;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource method that takes something in from a caller who brings no token, such as a program that speaks a protocol of
 * others and proves itself in its own way.
 *
 * <p>The method returns a {@link jakarta.ws.rs.core.Response} and runs in one transaction, which a status of 400 or above
 * rolls back, and which works for nobody: private tables look empty in it. Who sent it, whether it was sent before, and its audit are
 * the method's own business.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Receives {}
