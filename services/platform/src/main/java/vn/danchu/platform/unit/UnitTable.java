package vn.danchu.platform.unit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.directory.UnitFacts;
import vn.danchu.platform.text.VietnameseText;

/** {@code platform.unit} in the database of this service. */
final class UnitTable {

    /** Any number, the same in every replica; only who loads units asks for it. */
    private static final long LOADING = 0x756E697473L;

    private static final String LOCK = "select pg_advisory_xact_lock(?)";
    private static final String DIGEST = "select digest from platform.unit_source where name = ?";
    private static final String REMEMBER = """
            insert into platform.unit_source (name, digest) values (?, ?)
            on conflict (name) do update set digest = excluded.digest
            """;

    /** One statement for the whole list, so that the order of parents and children does not matter. */
    private static final String UPSERT = """
            insert into platform.unit (code, valid_from, parent_code, parent_valid_from, level, type, name, full_name,
                name_en, name_fold, name_tone_key)
            select code, valid_from, parent_code, parent_valid_from, level, type, name, full_name, name_en, name_fold,
                name_tone_key
            from unnest(?::text[], ?::date[], ?::text[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[])
                as listed (code, valid_from, parent_code, parent_valid_from, level, type, name, full_name, name_en,
                    name_fold, name_tone_key)
            on conflict (code, valid_from) do update set parent_code = excluded.parent_code,
                parent_valid_from = excluded.parent_valid_from, level = excluded.level, type = excluded.type,
                name = excluded.name, full_name = excluded.full_name, name_en = excluded.name_en,
                name_fold = excluded.name_fold, name_tone_key = excluded.name_tone_key
            where unit.version = 0
            """;

    private static final String TOLD = """
            insert into platform.unit (code, valid_from, valid_until, parent_code, parent_valid_from, level, type, name,
                full_name, name_en, name_fold, name_tone_key, successor_code, successor_valid_from, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (code, valid_from) do update set valid_until = excluded.valid_until,
                parent_code = excluded.parent_code, parent_valid_from = excluded.parent_valid_from,
                level = excluded.level, type = excluded.type, name = excluded.name, full_name = excluded.full_name,
                name_en = excluded.name_en, name_fold = excluded.name_fold, name_tone_key = excluded.name_tone_key,
                successor_code = excluded.successor_code, successor_valid_from = excluded.successor_valid_from,
                version = excluded.version
            where excluded.version > unit.version
            """;

    private static final String REVISION =
            "select coalesce(sum(version), 0)::bigint from platform.unit where version > 0";

    private static final String ALL = """
            select code, valid_from, valid_until, parent_code, parent_valid_from, level, type, name, full_name,
                successor_code, successor_valid_from
            from platform.unit order by code, valid_from
            """;

    private UnitTable() {}

    /**
     * Writes the list unless its digest is that of the last time. A unit that is no longer listed stays: it has a past.
     *
     * @return whether it was written
     */
    static boolean refresh(Connection connection, UnitList list) throws SQLException {
        lock(connection);
        if (list.digest().equals(lastDigest(connection))) {
            return false;
        }
        upsert(connection, list.lines());
        try (PreparedStatement statement = connection.prepareStatement(REMEMBER)) {
            statement.setString(1, UnitList.NAME);
            statement.setString(2, list.digest());
            statement.executeUpdate();
        }
        return true;
    }

    /** Writes a unit as an event tells it, unless a newer one was there. */
    static void write(Connection connection, UnitFacts unit, long version) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TOLD)) {
            statement.setString(1, unit.ref().code());
            statement.setObject(2, unit.ref().validFrom());
            statement.setObject(3, unit.validUntil(), Types.DATE);
            setRef(statement, 4, unit.parent());
            statement.setString(6, unit.level());
            statement.setString(7, unit.type());
            statement.setString(8, unit.name());
            statement.setString(9, unit.fullName());
            statement.setString(10, unit.nameInEnglish());
            statement.setString(11, VietnameseText.fold(unit.name()));
            statement.setString(12, VietnameseText.toneKey(unit.name()));
            setRef(statement, 13, unit.successor());
            statement.setLong(15, version);
            statement.executeUpdate();
        }
    }

    /** A number that grows whenever an event has changed a unit. */
    static long revision(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REVISION);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    static List<UnitSpan> readAll(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALL);
                ResultSet row = statement.executeQuery()) {
            List<UnitSpan> spans = new ArrayList<>();
            while (row.next()) {
                spans.add(span(row));
            }
            return spans;
        }
    }

    private static void lock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setLong(1, LOADING);
            statement.execute();
        }
    }

    private static @Nullable String lastDigest(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DIGEST)) {
            statement.setString(1, UnitList.NAME);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private static void upsert(Connection connection, List<UnitList.Line> lines) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
            setTexts(statement, 1, lines, line -> line.unit().ref().code());
            setDates(statement, 2, lines, line -> line.unit().ref());
            setTexts(
                    statement,
                    3,
                    lines,
                    line -> line.unit().parent() == null
                            ? null
                            : line.unit().parent().code());
            setDates(statement, 4, lines, line -> line.unit().parent());
            setTexts(statement, 5, lines, line -> line.unit().level());
            setTexts(statement, 6, lines, line -> line.unit().type());
            setTexts(statement, 7, lines, line -> line.unit().name());
            setTexts(statement, 8, lines, line -> line.unit().fullName());
            setTexts(statement, 9, lines, UnitList.Line::nameInEnglish);
            setTexts(
                    statement,
                    10,
                    lines,
                    line -> VietnameseText.fold(line.unit().name()));
            setTexts(
                    statement,
                    11,
                    lines,
                    line -> VietnameseText.toneKey(line.unit().name()));
            statement.executeUpdate();
        }
    }

    private static void setTexts(
            PreparedStatement statement,
            int parameter,
            List<UnitList.Line> lines,
            Function<UnitList.Line, @Nullable String> column)
            throws SQLException {
        Object[] values = lines.stream().map(column).toArray();
        Array array = statement.getConnection().createArrayOf("text", values);
        statement.setArray(parameter, array);
    }

    private static void setDates(
            PreparedStatement statement,
            int parameter,
            List<UnitList.Line> lines,
            Function<UnitList.Line, @Nullable UnitRef> column)
            throws SQLException {
        setTexts(statement, parameter, lines, line -> {
            UnitRef ref = column.apply(line);
            return ref == null ? null : ref.validFrom().toString();
        });
    }

    private static void setRef(PreparedStatement statement, int parameter, @Nullable UnitRef ref) throws SQLException {
        statement.setString(parameter, ref == null ? null : ref.code());
        statement.setObject(parameter + 1, ref == null ? null : ref.validFrom(), Types.DATE);
    }

    private static @Nullable UnitRef ref(ResultSet row, String name) throws SQLException {
        String code = row.getString(name + "_code");
        return code == null ? null : new UnitRef(code, row.getObject(name + "_valid_from", LocalDate.class));
    }

    private static UnitSpan span(ResultSet row) throws SQLException {
        Unit unit = new Unit(
                new UnitRef(row.getString("code"), row.getObject("valid_from", LocalDate.class)),
                ref(row, "parent"),
                row.getString("level"),
                row.getString("type"),
                row.getString("name"),
                row.getString("full_name"));
        return new UnitSpan(unit, row.getObject("valid_until", LocalDate.class), ref(row, "successor"));
    }
}
