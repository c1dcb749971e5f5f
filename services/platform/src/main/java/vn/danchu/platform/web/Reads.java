package vn.danchu.platform.web;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource method that reads what is not for everybody.
 *
 * <p>The method returns a {@link jakarta.ws.rs.core.Response} and runs in one transaction that works for the caller. Outside
 * of it the private tables look empty. What everybody may read needs no such transaction, and is read without.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Reads {}
