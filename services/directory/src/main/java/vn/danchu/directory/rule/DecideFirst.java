package vn.danchu.directory.rule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.LegalRegime;

/**
 * The first decision of the city about a rule.
 *
 * @param code of the rule in the catalogue
 * @param regime of its row; left out for the row that binds every regime
 * @param decision about it
 */
public record DecideFirst(
        @NotNull @Size(max = 60) @Pattern(regexp = "[A-Z]+([._][A-Z]+)*")
        String code,

        @Nullable LegalRegime regime,
        @NotNull @Valid DecideRule decision) {}
