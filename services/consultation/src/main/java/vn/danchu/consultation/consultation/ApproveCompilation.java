package vn.danchu.consultation.consultation;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.web.Characters;

/**
 * The chair's approval of compilation and answers (giải trình, tiếp thu).
 *
 * @param conclusion what will be done with the draft
 * @param explanation of the conclusion; required where a delegated matter goes against the majority, art. 28(4)
 */
public record ApproveCompilation(
        @NotNull Conclusion conclusion,
        @Nullable @Characters(max = 10000) String explanation) {}
