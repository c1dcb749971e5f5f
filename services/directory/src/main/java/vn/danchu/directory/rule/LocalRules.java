package vn.danchu.directory.rule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.LegalRegime;

/** The rules about which the city has decided. */
@ApplicationScoped
class LocalRules implements PanacheRepositoryBase<LocalRule, UUID> {

    Optional<LocalRule> of(String code, @Nullable LegalRegime regime) {
        return regime == null
                ? find("code = ?1 and regime is null", code).firstResultOptional()
                : find("code = ?1 and regime = ?2", code, regime).firstResultOptional();
    }

    /** Holds a rule until the end of the transaction; its version is raised with it. */
    Optional<LocalRule> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
}
