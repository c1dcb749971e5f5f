package vn.danchu.directory.unit;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.directory.UnitFacts;

/** An administrative unit (đơn vị hành chính): begins once, may be merged once, and is never deleted. */
@Entity
@Table(name = "unit")
class AdministrativeUnit {

    /** As the official list calls the lower of the two tiers. */
    static final String COMMUNE = "commune";

    @EmbeddedId
    private UnitKey id;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Column(name = "parent_code")
    private @Nullable String parentCode;

    @Column(name = "parent_valid_from")
    private @Nullable LocalDate parentValidFrom;

    private String level;

    private String type;

    private String name;

    @Column(name = "full_name")
    private String fullName;

    @Column(name = "name_en")
    private String nameInEnglish;

    @Column(name = "successor_code")
    private @Nullable String successorCode;

    @Column(name = "successor_valid_from")
    private @Nullable LocalDate successorValidFrom;

    @Column(name = "merger_id")
    private @Nullable UUID mergerId;

    @Version
    private long version;

    protected AdministrativeUnit() {}

    /** The commune that a merger brings into being; {@link MergerRules} have let it pass. */
    AdministrativeUnit(UnitRef ref, UnitRef province, MergeUnits.NewUnit named, UUID mergerId) {
        this.id = UnitKey.of(ref);
        this.parentCode = province.code();
        this.parentValidFrom = province.validFrom();
        this.level = COMMUNE;
        this.type = named.type().vietnamese();
        this.name = named.name();
        this.fullName = named.fullName();
        this.nameInEnglish = named.nameInEnglish();
        this.mergerId = mergerId;
    }

    /** Ends it: the successor takes its place from its first day. */
    void mergeInto(UnitRef successor) {
        validUntil = successor.validFrom();
        successorCode = successor.code();
        successorValidFrom = successor.validFrom();
    }

    UnitFacts facts() {
        return new UnitFacts(
                ref(),
                parent().orElse(null),
                level,
                type,
                name,
                fullName,
                nameInEnglish,
                validUntil,
                successor().orElse(null));
    }

    UnitView view() {
        return new UnitView(
                id.code(),
                id.validFrom(),
                validUntil,
                parent().orElse(null),
                level,
                type,
                name,
                fullName,
                nameInEnglish,
                successor().orElse(null),
                mergerId);
    }

    UnitSpan span() {
        return new UnitSpan(ref(), validUntil, parent().orElse(null), level.equals(COMMUNE), fullName);
    }

    UnitRef ref() {
        return id.ref();
    }

    String name() {
        return name;
    }

    String type() {
        return type;
    }

    Optional<UnitRef> parent() {
        return ref(parentCode, parentValidFrom);
    }

    Optional<UnitRef> successor() {
        return ref(successorCode, successorValidFrom);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(id.validFrom()) && (validUntil == null || day.isBefore(validUntil));
    }

    /** Raised by each change, from 0; what {@code ETag} shows. */
    long version() {
        return version;
    }

    /** The version as events count it, from 1: that of the list, or of the establishment. */
    long eventVersion() {
        return version + 1;
    }

    private static Optional<UnitRef> ref(@Nullable String code, @Nullable LocalDate validFrom) {
        return code == null || validFrom == null ? Optional.empty() : Optional.of(new UnitRef(code, validFrom));
    }
}
