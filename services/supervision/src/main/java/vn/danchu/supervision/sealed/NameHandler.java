package vn.danchu.supervision.sealed;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A person who shall handle denunciations in the unit of the caller.
 *
 * @param handler opaque subject of the person
 */
public record NameHandler(@NotNull UUID handler) {}
