package vn.danchu.directory.community;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.directory.CommunityDissolved;
import vn.danchu.contracts.directory.CommunityEstablished;
import vn.danchu.contracts.directory.CommunityFacts;
import vn.danchu.contracts.directory.CommunityKind;
import vn.danchu.directory.unit.Establishment;

/** A residential community (cộng đồng dân cư: thôn, tổ dân phố): Decree 185/2026 art. 2. */
@Entity
@Table(name = "community")
class Community extends Establishment<CommunityView> {

    @Enumerated(EnumType.STRING)
    private CommunityKind kind;

    private String decision;

    @Basic
    private @Nullable String exception;

    protected Community() {}

    Community(UUID id, UnitRef unit, EstablishCommunity request, String recorder, Instant now) {
        super(id, unit, request.name(), request.validFrom(), recorder, now);
        this.kind = request.kind();
        this.decision = request.decision();
        this.exception = request.exception();
    }

    CommunityEstablished established() {
        return new CommunityEstablished(facts());
    }

    CommunityDissolved dissolved() {
        return new CommunityDissolved(facts());
    }

    private CommunityFacts facts() {
        return new CommunityFacts(
                id(), unit(), kind, name(), validity().from(), validity().until());
    }

    @Override
    public CommunityView view() {
        return new CommunityView(
                id(),
                unit(),
                kind,
                decision,
                name(),
                validity().from(),
                validity().until(),
                ending());
    }
}
