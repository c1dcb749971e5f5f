package vn.danchu.consultation.consultation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who did what in a consultation before somebody approves it. */
@ApplicationScoped
class Separations {

    private static final String WORKED = """
            select imported_by, true as drafted from consultation.draft where id = ?
            union
            select respondent, false from consultation.response where consultation_id = ?
            """;

    private final AgroalDataSource dataSource;
    private final ConsultationRules rules;

    Separations(AgroalDataSource dataSource, ConsultationRules rules) {
        this.dataSource = dataSource;
        this.rules = rules;
    }

    /** Before the approver approves or decides, on a day. */
    Separation before(Consultation consultation, String approver, LocalDate on) {
        Set<String> drafters = new HashSet<>(Set.of(consultation.draftedBy()));
        Set<String> compilers = new HashSet<>();
        @Nullable String compiler = consultation.compiler();
        if (compiler != null) {
            compilers.add(compiler);
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(WORKED)) {
            statement.setObject(1, consultation.draftId());
            statement.setObject(2, consultation.id());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    (row.getBoolean("drafted") ? drafters : compilers).add(row.getString("imported_by"));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Who worked on the consultation could not be read.", failure);
        }
        return separation(consultation, approver, drafters, compilers, on);
    }

    /** Before the chair, who will approve, names who compiles. */
    Separation naming(Consultation consultation, String chair, String compiler, LocalDate on) {
        return separation(consultation, chair, Set.of(), Set.of(compiler), on);
    }

    private Separation separation(
            Consultation consultation, String approver, Set<String> drafters, Set<String> compilers, LocalDate on) {
        return new Separation(
                approver,
                drafters,
                compilers,
                rules.drafterApart(consultation.regime(), on),
                rules.compilerApart(consultation.regime(), on));
    }
}
