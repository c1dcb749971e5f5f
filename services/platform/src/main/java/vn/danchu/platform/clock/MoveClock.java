package vn.danchu.platform.clock;

import jakarta.validation.constraints.NotNull;

/**
 * The wish to move the development clock.
 *
 * @param offset by which it shall run ahead of the system's, ISO 8601, for example {@code P21D}
 */
record MoveClock(@NotNull String offset) {}
