package vn.danchu.platform.unit;

import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * An administrative unit (đơn vị hành chính).
 *
 * @param ref its identity
 * @param parent the unit above; absent for a province
 * @param level {@code province} or {@code commune}, as the official list calls the two tiers
 * @param type in Vietnamese: Thành phố, Tỉnh, Phường, Xã, Đặc khu
 * @param name without the type, for example {@code Bến Thành}
 * @param fullName with it, for example {@code Phường Bến Thành}
 */
public record Unit(UnitRef ref, @Nullable UnitRef parent, String level, String type, String name, String fullName) {}
