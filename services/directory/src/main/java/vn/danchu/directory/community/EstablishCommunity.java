package vn.danchu.directory.community;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.directory.CommunityKind;
import vn.danchu.platform.web.Characters;

/**
 * A residential community as it was decided: Decree 185/2026 art. 9.
 *
 * @param unit code of the commune, as it is on the first day
 * @param kind what it is called where it is
 * @param name in full, for example {@code Khu phố 3}
 * @param decision number and date of the decision
 * @param exception why a kind is used that does not go with the commune (art. 2(4)); absent where it does
 * @param validFrom its first day
 */
public record EstablishCommunity(
        @NotNull @Pattern(regexp = "[0-9]{5}") String unit,
        @NotNull CommunityKind kind,
        @NotBlank @Characters(max = 100) String name,
        @NotBlank @Characters(max = 200) String decision,
        @Nullable @Characters(min = 1, max = 300) String exception,
        @NotNull LocalDate validFrom) {}
