package vn.danchu.directory.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * An administrative unit as everybody may read it.
 *
 * @param code official code
 * @param validFrom day from which the code names this unit; together they are its identity
 * @param validUntil first day on which the code names it no longer; absent while no end is decided
 * @param parent the unit above; absent for a province
 * @param level province or commune
 * @param type Thành phố, Tỉnh, Phường, Xã or Đặc khu
 * @param name without the type
 * @param fullName with it
 * @param nameInEnglish of the official list
 * @param successor the unit that takes its place; absent while no end is decided
 * @param mergerId the merger that brought it into being; absent for a unit of the official list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitView(
        String code,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable UnitRef parent,
        String level,
        String type,
        String name,
        String fullName,
        String nameInEnglish,
        @Nullable UnitRef successor,
        @Nullable UUID mergerId) {}
