package vn.danchu.platform.description;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.web.Changes;
import vn.danchu.platform.web.Creates;

/**
 * A resource method, as its annotations describe it.
 *
 * @param method of the resource
 */
record Endpoint(MethodInfo method) {

    private static final DotName OPERATION = DotName.createSimple(Operation.class);
    private static final DotName ROLES_ALLOWED = DotName.createSimple(RolesAllowed.class);
    private static final DotName CREATES = DotName.createSimple(Creates.class);
    private static final DotName CHANGES = DotName.createSimple(Changes.class);
    private static final DotName PAGE_REQUEST = DotName.createSimple(PageRequest.class);

    /** All that have an operation id, by it. */
    static Map<String, Endpoint> all(IndexView index) {
        Map<String, Endpoint> endpoints = new TreeMap<>();
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            @Nullable AnnotationValue id = operation.value("operationId");
            if (id != null && operation.target().kind() == AnnotationTarget.Kind.METHOD) {
                MethodInfo method = operation.target().asMethod();
                @Nullable Endpoint other = endpoints.put(id.asString(), new Endpoint(method));
                if (other != null && !other.method.toString().equals(method.toString())) {
                    throw new IllegalStateException(
                            "Two operations are called " + id.asString() + ": " + method + " and " + other.method);
                }
            }
        }
        return endpoints;
    }

    ClassInfo resource() {
        return method.declaringClass();
    }

    /** The feature it belongs to: the package, without the path to it. */
    String feature() {
        String name = resource().name().packagePrefix();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Who may call it; nobody in particular where everybody may. */
    List<String> roles() {
        @Nullable AnnotationInstance roles = method.annotation(ROLES_ALLOWED);
        if (roles == null) {
            roles = resource().declaredAnnotation(ROLES_ALLOWED);
        }
        return roles == null ? List.of() : List.of(roles.value().asStringArray());
    }

    boolean creates() {
        return method.hasAnnotation(CREATES);
    }

    boolean changes() {
        return method.hasAnnotation(CHANGES);
    }

    /** Whether it answers with a page of what it names. */
    boolean pages() {
        return method.parameterTypes().stream().anyMatch(type -> type.name().equals(PAGE_REQUEST));
    }
}
