package vn.danchu.supervision.open311;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.consent.Consent;
import vn.danchu.platform.consent.Notice;
import vn.danchu.platform.identity.Caller;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.supervision.SupervisionProblem;

/**
 * The key of a program that speaks Open311, and what the program has agreed to. The key itself is not in it: a digest tells whether somebody
 * has it.
 */
@Entity
@Table(name = "api_key")
class ApiKey {

    @Id
    private UUID id;

    private String client;
    private String purpose;

    @Basic
    private byte[] digest;

    @Column(name = "consent_purpose")
    private String consentPurpose;

    @Column(name = "consent_version")
    private String consentVersion;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Column(name = "issued_by")
    private String issuedBy;

    @Column(name = "revoked_on")
    private @Nullable LocalDate revokedOn;

    @Version
    private long version;

    protected ApiKey() {}

    ApiKey(UUID id, IssueKey request, byte[] digest, String issuedBy) {
        this.id = id;
        this.client = request.client();
        this.purpose = request.purpose();
        this.digest = digest.clone();
        this.consentPurpose = request.agreement().purpose();
        this.consentVersion = request.agreement().version();
        this.validFrom = request.validFrom();
        this.validUntil = request.validUntil();
        this.issuedBy = issuedBy;
    }

    /** Why it opens nothing on a day; empty where it does. Which of the reasons it is, only the city is told. */
    Optional<Refusal> refusal(LocalDate on, Notice inUse) {
        boolean opens = revokedOn == null && !on.isBefore(validFrom) && (validUntil == null || on.isBefore(validUntil));
        return Refusal.of(SupervisionProblem.API_KEY_REFUSED)
                .at(Form.API_KEY)
                .when(!opens)
                .or(() -> Refusal.of(SupervisionProblem.API_KEY_OUTDATED, inUse.version())
                        .at(Form.API_KEY)
                        .when(!consentPurpose.equals(inUse.purpose()) || !consentVersion.equals(inUse.version())));
    }

    /** From now on it opens nothing. */
    Optional<Refusal> revoke(LocalDate on) {
        if (revokedOn != null) {
            return Optional.of(Refusal.of(SupervisionProblem.API_KEY_REVOKED_BEFORE));
        }
        revokedOn = on;
        return Optional.empty();
    }

    /** What the program has agreed to ask of whomever it sends for, and says was given with each report. */
    Consent consent() {
        return new Consent(true, consentPurpose, consentVersion);
    }

    /** The program as the audit trail names it: by its key, for it has no token. */
    Caller caller() {
        return new Caller(id.toString(), Set.of(), null, null, null, null, client, null);
    }

    UUID id() {
        return id;
    }

    String client() {
        return client;
    }

    long version() {
        return version;
    }

    ApiKeyView view() {
        return new ApiKeyView(
                id, client, purpose, consentPurpose, consentVersion, validFrom, validUntil, revokedOn, version);
    }
}
