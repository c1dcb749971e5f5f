package vn.danchu.supervision.disclosure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.supervision.DisclosureForm;
import vn.danchu.platform.web.Characters;

/**
 * What is published from today.
 *
 * @param text that everybody it is meant for reads; where the item may name persons, with their names masked
 * @param forms in which it is disclosed
 * @param masked whether whoever publishes has masked every person; asked for where the item may name some
 * @param until the last day of the period, where it is longer than the law asks for or the law names none
 */
public record PublishDisclosure(
        @NotBlank @Characters(max = 20_000) String text,
        @NotEmpty Set<@NotNull DisclosureForm> forms,
        @Nullable Boolean masked,
        @Nullable LocalDate until) {

    public PublishDisclosure {
        forms = forms == null ? Set.of() : forms;
    }
}
