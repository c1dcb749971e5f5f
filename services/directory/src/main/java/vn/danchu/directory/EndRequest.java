package vn.danchu.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import vn.danchu.platform.web.Characters;

/**
 * That something ends.
 *
 * @param from first day on which it is no more
 * @param reason for it, with the decision behind it if there is one
 */
public record EndRequest(
        @NotNull LocalDate from,
        @NotBlank @Characters(max = 300) String reason) {}
