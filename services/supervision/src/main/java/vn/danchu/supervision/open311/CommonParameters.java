package vn.danchu.supervision.open311;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * What programs send with every request. A key in an address is for nothing here and is not looked at; extensions there are none.
 *
 * @param jurisdiction of which city; mostly absent
 * @param key of the program
 * @param extensions whether they are wanted
 */
record CommonParameters(
        @QueryParam(Form.JURISDICTION) @Nullable String jurisdiction,
        @QueryParam(Form.API_KEY) @Nullable String key,
        @QueryParam("extensions") @Nullable String extensions) {

    /** Without the key. */
    @Override
    public String toString() {
        return "CommonParameters[" + jurisdiction + "]";
    }
}
