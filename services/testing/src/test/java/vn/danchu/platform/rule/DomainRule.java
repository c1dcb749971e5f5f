package vn.danchu.platform.rule;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands for the platform's mark of the same name, which the kit cannot depend on. */
@Retention(RetentionPolicy.CLASS)
public @interface DomainRule {}
