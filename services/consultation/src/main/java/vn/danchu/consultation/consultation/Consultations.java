package vn.danchu.consultation.consultation;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.ConsultationForm;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.contracts.consultation.LegalRegime;

/**
 * The consultations of this database.
 *
 * <p>A submission holds the row of its consultation by {@code for key share} and only then reads the clock; every step takes
 * it by {@code for update}. The two exclude each other, submissions among themselves do not. So a closing sees every comment
 * that was counted before it, and no comment is counted after it.
 */
@ApplicationScoped
public class Consultations implements PanacheRepositoryBase<Consultation, UUID> {

    private static final String HOLD = """
            select unit_code, unit_valid_from, regime, state, draft_id, forms, closes_at, respond_by, decide_by, responsible,
                compiler
            from consultation.consultation where id = ? for key share
            """;

    private final AgroalDataSource dataSource;

    Consultations(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The consultation, alone until the end of the transaction. */
    Optional<Consultation> lock(UUID id) {
        // Hibernate's pessimistic lock is "for no key update", which lets submissions pass.
        List<?> locked = getEntityManager()
                .createNativeQuery("select id from consultation.consultation where id = :id for update", UUID.class)
                .setParameter("id", id)
                .getResultList();
        return locked.isEmpty() ? Optional.empty() : findByIdOptional(id);
    }

    /**
     * Holds the consultation against every step until the end of the transaction. Read the clock after this call, not before.
     */
    public Optional<Admission> hold(UUID id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(HOLD)) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(admission(id, row)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The consultation could not be held.", failure);
        }
    }

    /** Open consultations whose last day has ended, oldest first. */
    List<UUID> due(Instant now, int limit) {
        return find(
                        "select id from Consultation where state = ?1 and closesAt <= ?2 order by closesAt",
                        ConsultationState.OPEN,
                        now)
                .project(UUID.class)
                .page(0, limit)
                .list();
    }

    private static Admission admission(UUID id, ResultSet row) throws SQLException {
        @Nullable OffsetDateTime closesAt = row.getObject("closes_at", OffsetDateTime.class);
        return new Admission(
                id,
                new UnitRef(row.getString("unit_code"), row.getObject("unit_valid_from", LocalDate.class)),
                LegalRegime.valueOf(row.getString("regime")),
                ConsultationState.valueOf(row.getString("state")),
                row.getObject("draft_id", UUID.class),
                Arrays.stream((String[]) row.getArray("forms").getArray())
                        .map(ConsultationForm::valueOf)
                        .collect(Collectors.toSet()),
                closesAt == null ? null : closesAt.toInstant(),
                row.getObject("respond_by", LocalDate.class),
                row.getObject("decide_by", LocalDate.class),
                row.getString("responsible"),
                row.getString("compiler"));
    }
}
