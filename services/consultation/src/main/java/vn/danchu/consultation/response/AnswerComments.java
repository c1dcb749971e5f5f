package vn.danchu.consultation.response;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.Disposition;
import vn.danchu.platform.web.Characters;

/**
 * One answer to one comment, or to a group that says the same. Grouped comments are answered together and counted apart.
 *
 * @param commentIds of counted comments without an answer
 * @param disposition what was done with them
 * @param reason for people; required unless they were accepted or noted
 */
public record AnswerComments(
        @NotEmpty @Size(max = 500) List<@NotNull UUID> commentIds,
        @NotNull Disposition disposition,
        @Nullable @Characters(max = 10000) String reason) {}
