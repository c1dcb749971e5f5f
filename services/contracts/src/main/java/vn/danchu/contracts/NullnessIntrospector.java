package vn.danchu.contracts;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import org.jspecify.annotations.Nullable;

/**
 * Holds JSON to what the records say: a component that is not {@link Nullable} must be there and must not be null. The
 * compiler checks that for code; without this, JSON would get past it.
 */
final class NullnessIntrospector extends JacksonAnnotationIntrospector {

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        return isRequiredComponent(member) ? Boolean.TRUE : super.hasRequiredMarker(member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        return isRequiredComponent(annotated)
                ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                : super.findSetterInfo(annotated);
    }

    private static boolean isRequiredComponent(Annotated annotated) {
        if (!(annotated instanceof AnnotatedParameter parameter)) {
            return false;
        }
        Class<?> type = parameter.getDeclaringClass();
        return type.isRecord()
                && !type.getRecordComponents()[parameter.getIndex()]
                        .getAnnotatedType()
                        .isAnnotationPresent(Nullable.class);
    }
}
