package vn.danchu.contracts.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * An administrative unit as it stands after an event. Names are those of the official list, in Vietnamese.
 *
 * @param ref its identity
 * @param parent the unit above; absent for a province
 * @param level {@code province} or {@code commune}, as the official list calls the two tiers
 * @param type Thành phố, Tỉnh, Phường, Xã or Đặc khu
 * @param name without the type
 * @param fullName with it
 * @param nameInEnglish as the official list gives it
 * @param validUntil first day on which its code names it no longer; absent while no end is decided
 * @param successor the unit that takes its place from that day; absent while no end is decided
 */
public record UnitFacts(
        UnitRef ref,
        @Nullable UnitRef parent,
        String level,
        String type,
        String name,
        String fullName,
        String nameInEnglish,
        @Nullable LocalDate validUntil,
        @Nullable UnitRef successor) {}
