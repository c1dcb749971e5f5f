package vn.danchu.testing.infrastructure;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a {@code @QuarkusTest} a real database, a real broker and an identity provider's key. The service is the one
 * that {@code danchu.service} names in {@code application.properties}. All tests of a module share them, so a test looks
 * at what it made itself and never counts what is there.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@WithTestResource(value = ServiceInfrastructure.class, scope = TestResourceScope.GLOBAL)
public @interface WithInfrastructure {}
