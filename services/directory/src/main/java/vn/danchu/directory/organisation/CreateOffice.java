package vn.danchu.directory.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.web.Characters;

/**
 * An office of an organisation.
 *
 * @param title for example {@code Phó Chủ tịch}
 * @param rank of it
 * @param field its holder answers for; absent where it is everything
 * @param area its holder answers for; absent where it is everywhere
 */
public record CreateOffice(
        @NotBlank @Characters(max = 200) String title,
        @NotNull Rank rank,
        @Nullable @Characters(min = 1, max = 300) String field,
        @Nullable @Characters(min = 1, max = 300) String area) {}
