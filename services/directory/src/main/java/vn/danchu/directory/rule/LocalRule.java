package vn.danchu.directory.rule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.LegalRegime;

/** A row of the catalogue about which the city has decided something. Its decisions lie beside it. */
@Entity
@Table(name = "local_rule")
class LocalRule {

    @Id
    private UUID id;

    private String code;

    @Enumerated(EnumType.STRING)
    @Column(name = "regime")
    private @Nullable LegalRegime regime;

    @Version
    private long version;

    protected LocalRule() {}

    LocalRule(UUID id, String code, @Nullable LegalRegime regime) {
        this.id = id;
        this.code = code;
        this.regime = regime;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    @Nullable LegalRegime regime() {
        return regime;
    }

    /** Raised by each decision after the first, from 0; what {@code ETag} shows. */
    long version() {
        return version;
    }
}
