package vn.danchu.platform.clock;

import java.time.Instant;

/**
 * The development clock as the API shows it.
 *
 * @param now by the clock of the platform
 * @param offset by which it runs ahead of the system's, ISO 8601
 */
record ClockState(Instant now, String offset) {}
