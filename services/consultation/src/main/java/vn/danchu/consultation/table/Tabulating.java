package vn.danchu.consultation.table;

import static vn.danchu.consultation.ConsultationProblem.CONSULTATION_UNKNOWN;
import static vn.danchu.consultation.ConsultationProblem.NOT_YET_PUBLISHED;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.consultation.consultation.Consultation;
import vn.danchu.consultation.consultation.Consultations;
import vn.danchu.platform.document.DocumentFile;
import vn.danchu.platform.identity.Scope;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.unit.Unit;
import vn.danchu.platform.unit.Units;

/**
 * Makes the table of a consultation, for those who act for its unit, at any time since people were asked.
 *
 * <p>The whole document is made before its first byte is sent: a reader gets all of it or a problem, and a slow one holds no
 * transaction. It is kept compressed, which is a tenth of the text.
 */
@ApplicationScoped
class Tabulating {

    private final Consultations consultations;
    private final Units units;
    private final Scope scope;
    private final PlatformClock clock;
    private final AgroalDataSource dataSource;

    Tabulating(
            Consultations consultations, Units units, Scope scope, PlatformClock clock, AgroalDataSource dataSource) {
        this.consultations = consultations;
        this.units = units;
        this.scope = scope;
        this.clock = clock;
        this.dataSource = dataSource;
    }

    @Transactional
    Outcome<DocumentFile> tabulate(UUID consultationId) {
        Optional<Consultation> found = consultations.findByIdOptional(consultationId);
        if (found.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(CONSULTATION_UNKNOWN));
        }
        Consultation consultation = found.get();
        Optional<Refusal> notTheirs = scope.actFor(consultation.unit());
        if (notTheirs.isPresent()) {
            return new Outcome.Refused<>(notTheirs.get());
        }
        @Nullable LocalDate opensOn = consultation.publishedOn();
        @Nullable LocalDate closesOn = consultation.closesOn();
        if (opensOn == null || closesOn == null) {
            return new Outcome.Refused<>(Refusal.of(NOT_YET_PUBLISHED));
        }
        String unit = units.find(consultation.unit()).map(Unit::fullName).orElseThrow();
        TableHeading heading = new TableHeading(unit, consultation.title(), opensOn, closesOn, clock.today());
        return new Outcome.Done<>(new DocumentFile(
                "Bảng tổng hợp ý kiến - " + unit + " - " + heading.madeOn() + ".docx",
                "bang-tong-hop-y-kien.docx",
                written(heading, consultation)));
    }

    private ByteArrayOutputStream written(TableHeading heading, Consultation consultation) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Connection connection = dataSource.getConnection();
                StoredComments comments = new StoredComments(connection, consultation)) {
            TableOfComments.write(heading, comments, content);
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException("The table could not be made.", failure);
        }
        return content;
    }
}
