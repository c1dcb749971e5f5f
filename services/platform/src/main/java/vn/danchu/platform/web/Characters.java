package vn.danchu.platform.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.text.VietnameseText;

/**
 * How long a text may be, in characters as a reader counts them. {@code @Size} counts UTF-16 units, so that some
 * characters count twice; and since text is normalised when it is read, a letter with its marks is one character here,
 * however it was typed. Absent text is valid.
 */
@Documented
@Constraint(validatedBy = Characters.Counter.class)
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE,
    ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface Characters {

    int min() default 0;

    int max();

    /** The message of Bean Validation. Callers never see it: problems have their own words. */
    String message() default "{min} to {max} characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts code points. */
    final class Counter implements ConstraintValidator<Characters, String> {
        private int min;
        private int max;

        @Override
        public void initialize(Characters limits) {
            min = limits.min();
            max = limits.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            int length = VietnameseText.length(text);
            return min <= length && length <= max;
        }
    }
}
