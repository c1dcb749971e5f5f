package vn.danchu.platform.web;

import java.lang.reflect.Method;
import java.util.Locale;

/** Names of what a caller can do, as assurance and the audit trail know them. */
final class Operations {

    private Operations() {}

    /** The name that was declared; where none was, that of the method in kebab case. */
    static String name(String declared, Method method) {
        return declared.isEmpty()
                ? method.getName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT)
                : declared;
    }
}
