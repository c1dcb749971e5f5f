package vn.danchu.supervision.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import vn.danchu.platform.document.DocumentFile;
import vn.danchu.platform.document.SpooledRows;
import vn.danchu.platform.document.VietnameseForm;
import vn.danchu.platform.document.WordTable;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.unit.Unit;
import vn.danchu.platform.unit.Units;
import vn.danchu.supervision.SupervisionProblem;

/** Makes the list of what was disclosed in a quarter as a document to be posted: Law 10/2022 art. 13(2). */
@ApplicationScoped
class QuarterlyList {

    /** In the order of the law. */
    private static final String READ = """
            select i, case when d.namesPersons then null else d.title end,
                p.forms, p.publishedOn, p.postedUntil, p.broadcastUntil, p.ending, p.endedOn
            from DisclosurePeriod p join p.disclosure d join DisclosureItem i on i.code = d.item
            where d.audience = DisclosureAudience.PUBLIC and d.unitCode = :unit and d.unitValidFrom = :since
                and p.publishedOn >= :begin and p.publishedOn < :end
            order by i.position, p.publishedAt, p.id
            """;

    private static final int ROWS_AT_ONCE = 200;

    private final EntityManager entities;
    private final Units units;
    private final PlatformClock clock;

    QuarterlyList(EntityManager entities, Units units, PlatformClock clock) {
        this.entities = entities;
        this.units = units;
        this.clock = clock;
    }

    /** The list of a unit. */
    Outcome<DocumentFile> of(String unitCode, Quarter quarter) {
        Optional<Unit> unit = units.find(unitCode);
        if (unit.isEmpty()) {
            return new Outcome.Refused<>(
                    Refusal.of(SupervisionProblem.UNIT_NOT_FOUND).at("unit"));
        }
        String name = unit.get().fullName();
        try (Stream<QuarterlyRow> rows = rows(unit.get(), quarter)) {
            return new Outcome.Done<>(new DocumentFile(
                    QuarterlyWording.fileName(name, quarter),
                    QuarterlyWording.PLAIN_NAME,
                    written(name, quarter, rows.iterator())));
        }
    }

    private Stream<QuarterlyRow> rows(Unit unit, Quarter quarter) {
        return entities.createQuery(READ, QuarterlyRow.class)
                .setParameter("unit", unit.ref().code())
                .setParameter("since", unit.ref().validFrom())
                .setParameter("begin", quarter.begin())
                .setParameter("end", quarter.end())
                .setHint(HibernateHints.HINT_FETCH_SIZE, ROWS_AT_ONCE)
                .getResultStream();
    }

    private ByteArrayOutputStream written(String unit, Quarter quarter, Iterator<QuarterlyRow> disclosed) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            SpooledRows rows = new SpooledRows(QuarterlyWording.COLUMNS);
            int number = 0;
            while (disclosed.hasNext()) {
                QuarterlyRow row = disclosed.next();
                number++;
                rows.add(
                        VietnameseForm.number(number),
                        QuarterlyWording.subject(row),
                        QuarterlyWording.basis(row),
                        QuarterlyWording.forms(row),
                        QuarterlyWording.time(row));
            }
            WordTable.write(QuarterlyWording.heading(unit, quarter, clock.today(), number), rows, content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return content;
    }
}
