package vn.danchu.supervision.sealed;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import vn.danchu.platform.web.Characters;

/**
 * What became of information on a denunciation.
 *
 * @param conclusion of the list
 * @param explanation to its sender, and to nobody else
 */
public record ConcludeRecord(
        @NotNull Conclusion conclusion,
        @NotBlank @Characters(max = 4000) String explanation) {}
