package vn.danchu.directory.holder;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * Who holds a post, for officials of the unit.
 *
 * @param id of the holding
 * @param unit of the post
 * @param communityId of the community they head; absent where they hold an office
 * @param officeId of the office they hold; absent where they head a community
 * @param subject opaque identifier of the person
 * @param fullName of the person
 * @param kind how they came by it
 * @param from first day
 * @param until first day on which they hold it no longer; absent where no end is set
 * @param ending why it ended before; absent where it did not
 * @param version raised by each change, from 0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HoldingView(
        UUID id,
        UnitRef unit,
        @Nullable UUID communityId,
        @Nullable UUID officeId,
        String subject,
        String fullName,
        HoldingKind kind,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String ending,
        long version) {

    /** Without the person: a view that strays into a log line tells nobody who it was. */
    @Override
    public String toString() {
        return "HoldingView[id=" + id + ", kind=" + kind + ", from=" + from + "]";
    }
}
