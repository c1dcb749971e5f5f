package vn.danchu.platform.unit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.text.StrictUtf8;
import vn.danchu.platform.text.VietnameseText;

/**
 * The official list that comes with the platform: the units in force since 1 July 2025.
 *
 * @param digest of the bytes read, to tell a changed list from an unchanged one
 * @param lines in the order of the list, each province before its communes
 */
record UnitList(String digest, List<Line> lines) {

    /** A unit of the list and its name in English. */
    record Line(Unit unit, String nameInEnglish) {}

    static final String NAME = "administrative-units.csv";

    /** Two tiers since then; every unit of the list is counted from that day, also one that kept its code. */
    static final LocalDate TWO_TIERS = LocalDate.of(2025, 7, 1);

    private static final String HEADER = "code,parent_code,level,type,name,full_name,name_en";
    private static final int COLUMNS = 7;

    static UnitList ofPlatform() {
        try (InputStream in = UnitList.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IllegalStateException(NAME + " is missing from the platform");
            }
            return read(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads a list.
     *
     * @throws IllegalArgumentException if it isn't one; the list is part of the program, so that is a bug
     */
    static UnitList read(byte[] bytes) {
        List<String> rows = text(bytes).lines().toList();
        if (rows.isEmpty() || !rows.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException("The list of units does not begin with " + HEADER);
        }
        List<Line> lines = new ArrayList<>(rows.size());
        for (int at = 1; at < rows.size(); at++) {
            lines.add(line(rows.get(at), at + 1));
        }
        return new UnitList(digest(bytes), List.copyOf(lines));
    }

    private static String text(byte[] bytes) {
        return switch (StrictUtf8.decode(bytes)) {
            case StrictUtf8.Decoded.Text text -> VietnameseText.normalise(text.value());
            case StrictUtf8.Decoded.Malformed malformed ->
                throw new IllegalArgumentException("The list of units is no UTF-8 at byte " + malformed.offset());
        };
    }

    private static Line line(String row, int number) {
        String[] columns = row.split(",", -1);
        if (columns.length != COLUMNS || row.indexOf('"') >= 0) {
            throw new IllegalArgumentException("Line " + number + " of the list of units is not " + HEADER);
        }
        UnitRef parent = columns[1].isEmpty() ? null : new UnitRef(columns[1], TWO_TIERS);
        Unit unit =
                new Unit(new UnitRef(columns[0], TWO_TIERS), parent, columns[2], columns[3], columns[4], columns[5]);
        return new Line(unit, columns[6]);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
