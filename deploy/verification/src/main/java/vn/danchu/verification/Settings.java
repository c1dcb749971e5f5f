package vn.danchu.verification;

/** What a verb of the Makefile is told by variables of the environment. */
final class Settings {

    private Settings() {}

    /** The value of a variable; one that is empty counts as absent. */
    static String of(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isEmpty() ? otherwise : value;
    }
}
