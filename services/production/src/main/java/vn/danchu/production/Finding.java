package vn.danchu.production;

/**
 * Something that is not fit for production. It tells the developer or operator what to set, never the value that was found:
 * that may be a secret.
 *
 * @param check which check found it, as the runbook names it
 * @param setting what to change
 * @param advice what is wrong and what to set instead
 */
public record Finding(String check, String setting, String advice) {

    @Override
    public String toString() {
        return setting + ": " + advice + " [" + check + "]";
    }
}
