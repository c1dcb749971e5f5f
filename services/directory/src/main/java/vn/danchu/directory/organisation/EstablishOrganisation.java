package vn.danchu.directory.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import vn.danchu.contracts.directory.OrganisationKind;
import vn.danchu.platform.web.Characters;

/**
 * An organisation.
 *
 * @param unit code of the unit it belongs to, as it is on the first day
 * @param kind of organisation
 * @param code by which tokens name it, for good
 * @param name in full
 * @param validFrom its first day, or the day from which it is known here
 */
public record EstablishOrganisation(
        @NotNull @Pattern(regexp = "[0-9]{2}|[0-9]{5}") String unit,
        @NotNull OrganisationKind kind,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:@-]{0,99}") String code,

        @NotBlank @Characters(max = 300) String name,
        @NotNull LocalDate validFrom) {}
