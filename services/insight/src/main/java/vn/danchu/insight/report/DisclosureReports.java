package vn.danchu.insight.report;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.supervision.DisclosureForm;
import vn.danchu.contracts.supervision.DisclosureState;
import vn.danchu.platform.law.LegalBasis;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.unit.Units;

/** Makes report I. What was counted for a unit that has been merged stands under the unit that took its place. */
@ApplicationScoped
class DisclosureReports {

    /** Records of one report at most. */
    static final int MOST_RECORDS = 10_000;

    private static final String READ = """
            select d.id, d.unit_code, d.unit_valid_from, d.item, d.group_code, d.decided_on, d.due_on, d.forms, d.first_published_on,
                d.plan_number, d.state
            from insight.disclosure d
            where d.audience = 'PUBLIC' and d.decided_on between ? and ?
                and (d.unit_code, d.unit_valid_from) in (select * from unnest(?::text[], ?::date[]))
            order by d.decided_on, d.id
            limit ?
            """;

    private static final String UNITS = "select distinct unit_code, unit_valid_from from insight.disclosure";

    private final AgroalDataSource dataSource;
    private final Units units;
    private final PlatformClock clock;

    DisclosureReports(AgroalDataSource dataSource, Units units, PlatformClock clock) {
        this.dataSource = dataSource;
        this.units = units;
        this.clock = clock;
    }

    /** The report of a unit and of those below it; empty where it has more than {@link #MOST_RECORDS} records. */
    Optional<DisclosureReport> of(UnitRef unit, ReportPeriod period) throws SQLException {
        LocalDate today = clock.today();
        Map<String, List<DisclosureReport.DisclosedRecord>> groups = new TreeMap<>(ItemCodes.ORDER);
        int records = 0;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(READ)) {
            List<UnitRef> covered = covered(connection, unit);
            statement.setObject(1, period.from());
            statement.setObject(2, period.to());
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "text", covered.stream().map(UnitRef::code).toArray()));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "date",
                            covered.stream()
                                    .map(ref -> ref.validFrom().toString())
                                    .toArray()));
            statement.setInt(5, MOST_RECORDS + 1);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    groups.computeIfAbsent(row.getString("group_code"), _ -> new ArrayList<>())
                            .add(disclosed(row, today));
                    records++;
                }
            }
        }
        return records > MOST_RECORDS
                ? Optional.empty()
                : Optional.of(new DisclosureReport(
                        unit,
                        period.name(),
                        period.from(),
                        period.to(),
                        today,
                        groups.entrySet().stream()
                                .map(group -> DisclosureReport.Group.of(
                                        group.getKey(),
                                        LegalBasis.of(ItemCodes.basis(group.getKey()))
                                                .vietnamese(),
                                        group.getValue()))
                                .toList()));
    }

    private List<UnitRef> covered(Connection connection, UnitRef unit) throws SQLException {
        List<UnitRef> covered = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(UNITS);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                UnitRef lower = unit(row);
                if (units.covers(unit, lower)) {
                    covered.add(lower);
                }
            }
        }
        return covered;
    }

    private DisclosureReport.DisclosedRecord disclosed(ResultSet row, LocalDate today) throws SQLException {
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        @Nullable LocalDate publishedOn = row.getObject("first_published_on", LocalDate.class);
        return new DisclosureReport.DisclosedRecord(
                row.getObject("id", UUID.class),
                units.heir(unit(row)),
                row.getString("item"),
                row.getObject("decided_on", LocalDate.class),
                dueOn,
                Arrays.stream((String[]) row.getArray("forms").getArray())
                        .map(DisclosureForm::valueOf)
                        .sorted()
                        .toList(),
                publishedOn,
                row.getString("plan_number"),
                DisclosureReport.DisclosedRecord.outcome(
                        DisclosureState.valueOf(row.getString("state")), publishedOn, dueOn, today));
    }

    private static UnitRef unit(ResultSet row) throws SQLException {
        return new UnitRef(row.getString("unit_code"), row.getObject("unit_valid_from", LocalDate.class));
    }
}
