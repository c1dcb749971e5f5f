package vn.danchu.supervision.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An author without an account, to be answered in person.
 *
 * @param name of the author; absent where they gave none
 * @param contact where the author is answered: an address or a telephone number
 */
@Schema(name = "Reporter")
public record ReporterView(@Nullable String name, String contact) {}
