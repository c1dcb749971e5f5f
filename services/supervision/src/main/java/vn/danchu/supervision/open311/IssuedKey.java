package vn.danchu.supervision.open311;

import org.jspecify.annotations.Nullable;

/**
 * A key that was issued.
 *
 * @param key to be handed to the program, shown this once; absent where the request is repeated. Who lost it revokes it and issues another
 * @param issued what is known of it from now on
 */
public record IssuedKey(@Nullable String key, ApiKeyView issued) {

    /** Without the key. */
    @Override
    public String toString() {
        return "IssuedKey[" + issued.id() + "]";
    }
}
