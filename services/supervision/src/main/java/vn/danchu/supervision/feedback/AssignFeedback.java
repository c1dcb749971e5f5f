package vn.danchu.supervision.feedback;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.web.Characters;

/**
 * Another official answers for it from now on.
 *
 * @param handler who answers for it; one official
 * @param reason for those who check
 * @param concerned opaque subject of the official it is about, where that is known only now; absent leaves it as it was
 */
public record AssignFeedback(
        @NotNull UUID handler,
        @NotBlank @Characters(max = 1000) String reason,
        @Nullable UUID concerned) {}
