package vn.danchu.insight.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/** A row of facts, read with the types of the contracts. One result carries two of them, told apart by a prefix. */
final class Row {

    private final ResultSet result;
    private final String prefix;

    Row(ResultSet result, String prefix) {
        this.result = result;
        this.prefix = prefix;
    }

    String text(String column) throws SQLException {
        return result.getString(prefix + column);
    }

    @Nullable String optionalText(String column) throws SQLException {
        return result.getString(prefix + column);
    }

    UUID uuid(String column) throws SQLException {
        return result.getObject(prefix + column, UUID.class);
    }

    @Nullable UUID optionalUuid(String column) throws SQLException {
        return result.getObject(prefix + column, UUID.class);
    }

    boolean flag(String column) throws SQLException {
        return result.getBoolean(prefix + column);
    }

    @Nullable Integer optionalInteger(String column) throws SQLException {
        return result.getObject(prefix + column, Integer.class);
    }

    <E extends Enum<E>> E one(Class<E> type, String column) throws SQLException {
        return Enum.valueOf(type, text(column));
    }

    <E extends Enum<E>> @Nullable E optionalOne(Class<E> type, String column) throws SQLException {
        String name = optionalText(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    <E extends Enum<E>> Set<E> some(Class<E> type, String column) throws SQLException {
        return Arrays.stream((String[]) result.getArray(prefix + column).getArray())
                .map(name -> Enum.valueOf(type, name))
                .collect(Collectors.toUnmodifiableSet());
    }

    LocalDate date(String column) throws SQLException {
        return result.getObject(prefix + column, LocalDate.class);
    }

    @Nullable LocalDate optionalDate(String column) throws SQLException {
        return result.getObject(prefix + column, LocalDate.class);
    }

    Instant instant(String column) throws SQLException {
        return result.getObject(prefix + column, OffsetDateTime.class).toInstant();
    }

    @Nullable Instant optionalInstant(String column) throws SQLException {
        OffsetDateTime time = result.getObject(prefix + column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    UnitRef unit(String name) throws SQLException {
        return new UnitRef(text(name + "_code"), date(name + "_valid_from"));
    }

    @Nullable UnitRef optionalUnit(String name) throws SQLException {
        return optionalText(name + "_code") == null ? null : unit(name);
    }
}
