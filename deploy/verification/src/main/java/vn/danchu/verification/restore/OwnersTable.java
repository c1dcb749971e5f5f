package vn.danchu.verification.restore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the owner of a topic keeps what the topic tells of: one row per aggregate, with the version it has reached.
 *
 * @param topic by its name
 * @param name of the table
 * @param key SQL of the aggregate's id
 * @param numbering of the versions
 */
record OwnersTable(String topic, String name, String key, Numbering numbering) {

    /** The id of a unit is computed of its code and its day, here as {@code UnitRef} does. */
    private static final String UNIT =
            """
            encode(set_byte(set_byte(unit_md5, 6, (get_byte(unit_md5, 6) & 15) | 48), 8,
                (get_byte(unit_md5, 8) & 63) | 128), 'hex')::uuid""".replace("unit_md5", "decode(md5(E'danchu:unit\\n' || code || E'\\n' || valid_from), 'hex')");

    private static final Map<String, OwnersTable> BY_TOPIC = byTopic(
            new OwnersTable("consultation.consultation.v1", "consultation.consultation", "id", Numbering.AS_TOLD),
            new OwnersTable("consultation.comment.v1", "consultation.comment", "id", Numbering.FROM_ZERO),
            new OwnersTable("consultation.criticism.v1", "consultation.criticism", "id", Numbering.FROM_ZERO),
            new OwnersTable("consultation.duty.v1", "platform.duty", "id", Numbering.AS_TOLD),
            new OwnersTable("directory.calendar.v1", "directory.calendar_year", "id", Numbering.FROM_ZERO),
            new OwnersTable("directory.community.v1", "directory.community", "id", Numbering.FROM_ZERO),
            new OwnersTable("directory.organisation.v1", "directory.organisation", "id", Numbering.FROM_ZERO),
            new OwnersTable("directory.register.v1", "directory.register_figure", "id", Numbering.FROM_ZERO),
            new OwnersTable("directory.rule.v1", "directory.local_rule_decision", "id", Numbering.ONCE),
            new OwnersTable("directory.unit.v1", "directory.unit", UNIT, Numbering.FROM_ZERO),
            new OwnersTable("supervision.feedback.v1", "supervision.feedback", "id", Numbering.FROM_ZERO),
            new OwnersTable("supervision.apology.v1", "supervision.apology", "id", Numbering.FROM_ZERO),
            new OwnersTable("supervision.disclosure.v1", "supervision.disclosure", "id", Numbering.FROM_ZERO),
            new OwnersTable("supervision.duty.v1", "platform.duty", "id", Numbering.AS_TOLD),
            new OwnersTable("insight.measure.v1", "insight.figure", "id", Numbering.AS_TOLD));

    /** How the version in a row and the one in its newest event belong together. */
    enum Numbering {
        /** They are the same. */
        AS_TOLD("version", "version = ?"),
        /** A row begins with 0, its events with 1. */
        FROM_ZERO("version + 1", "version = ? - 1"),
        /** There is one event and no version: a row has all that can be told of it. */
        ONCE("1", null);

        private final String told;
        private final @Nullable String raised;

        Numbering(String told, @Nullable String raised) {
            this.told = told;
            this.raised = raised;
        }
    }

    private static Map<String, OwnersTable> byTopic(OwnersTable... tables) {
        Map<String, OwnersTable> byTopic = new HashMap<>();
        for (OwnersTable table : tables) {
            byTopic.put(table.topic, table);
        }
        return Map.copyOf(byTopic);
    }

    /** That of a topic; each has one. */
    static OwnersTable of(String topic) {
        OwnersTable table = BY_TOPIC.get(topic);
        if (table == null) {
            throw new IllegalArgumentException("It is not known where the owner of " + topic + " keeps its rows.");
        }
        return table;
    }

    /** The version each aggregate has reached, as its newest event would tell it. */
    Map<UUID, Long> reached(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select %s, %s from %s".formatted(key, numbering.told, name));
                ResultSet row = statement.executeQuery()) {
            Map<UUID, Long> reached = new HashMap<>();
            while (row.next()) {
                reached.put(row.getObject(1, UUID.class), row.getLong(2));
            }
            return reached;
        }
    }

    /** Takes an aggregate to a version without a change, as if its newest event had told that version. */
    void raise(Connection connection, UUID aggregate, long told) throws SQLException {
        if (numbering.raised == null) {
            throw new IllegalStateException("A row of " + name + " has no version to be raised.");
        }
        try (PreparedStatement statement =
                connection.prepareStatement("update %s set %s where %s = ?".formatted(name, numbering.raised, key))) {
            statement.setLong(1, told);
            statement.setObject(2, aggregate);
            if (statement.executeUpdate() != 1) {
                throw new SQLException("There is no row of " + aggregate + " in " + name + ".");
            }
        }
    }
}
