package vn.danchu.directory.holder;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danchu.directory.Validity;
import vn.danchu.platform.web.Characters;

/**
 * That a person takes a post.
 *
 * @param subject opaque identifier of the person, as in their token
 * @param fullName of the person, kept apart from everything else
 * @param kind how they came by it
 * @param from first day
 * @param until first day on which they hold it no longer; absent where no end is set
 */
public record TakePost(
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:@-]{0,99}") String subject,

        @NotBlank @Characters(max = 200) String fullName,
        @NotNull HoldingKind kind,
        @NotNull LocalDate from,
        @Nullable LocalDate until) {

    Validity validity() {
        return new Validity(from, until);
    }

    /** Without the person: a request that strays into a log line tells nobody who it was. */
    @Override
    public String toString() {
        return "TakePost[kind=" + kind + ", from=" + from + "]";
    }
}
