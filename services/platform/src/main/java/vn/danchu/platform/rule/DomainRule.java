package vn.danchu.platform.rule;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type that states a rule of the domain and must stay plain Java: no framework, no clock, no input or output. Time
 * and identifiers are passed in, so that the rule can be read beside the law and tested without a machine around it. An
 * architecture test holds every marked type to it, which is why the mark survives into the class file.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface DomainRule {}
