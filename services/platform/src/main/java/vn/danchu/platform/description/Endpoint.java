package vn.danchu.platform.description;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.web.Changes;
import vn.danchu.platform.web.Creates;

/**
 * A resource method, as its name and its annotations describe it.
 *
 * @param method of the resource
 */
record Endpoint(MethodInfo method) {

    private static final DotName TAG = DotName.createSimple(Tag.class);
    private static final List<DotName> HTTP_METHODS = Stream.of(
                    GET.class, POST.class, PUT.class, PATCH.class, DELETE.class)
            .map(DotName::createSimple)
            .toList();
    private static final DotName ROLES_ALLOWED = DotName.createSimple(RolesAllowed.class);
    private static final DotName CREATES = DotName.createSimple(Creates.class);
    private static final DotName CHANGES = DotName.createSimple(Changes.class);
    private static final DotName PAGE_REQUEST = DotName.createSimple(PageRequest.class);

    /** All that are published, by the name of the method, which is the id of the operation. */
    static Map<String, Endpoint> all(IndexView index) {
        Map<String, Endpoint> endpoints = new TreeMap<>();
        index.getAnnotations(TAG).stream()
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.CLASS)
                .flatMap(target -> target.asClass().methods().stream())
                .filter(method -> HTTP_METHODS.stream().anyMatch(method::hasAnnotation))
                .forEach(method -> {
                    @Nullable Endpoint other = endpoints.put(method.name(), new Endpoint(method));
                    // A class may be in the index of the service and in that of the build.
                    if (other != null && !other.method.toString().equals(method.toString())) {
                        throw new IllegalStateException("Two operations are called " + method.name() + ": in "
                                + method.declaringClass() + " and " + other.resource());
                    }
                });
        return endpoints;
    }

    ClassInfo resource() {
        return method.declaringClass();
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
