package vn.danchu.supervision.disclosure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.web.Characters;

/**
 * Something was decided that is to be disclosed.
 *
 * @param item code of the checklist
 * @param title of the decision or document, which names no citizen
 * @param decidedOn its day, from which the time to publish runs
 * @param planNumber in the unit's plan; absent where the plan does not name it
 * @param note for the unit; absent where there is none
 */
public record RecordDisclosure(
        @NotNull @Characters(max = 40) String item,
        @NotBlank @Characters(max = 300) String title,
        @NotNull LocalDate decidedOn,
        @Nullable @Characters(min = 1, max = 40) String planNumber,
        @Nullable @Characters(min = 1, max = 1000) String note) {}
