package vn.danchu.consultation.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * The drafts of this database. Rows are written once, by the hundred, and never changed, so that they pass by Hibernate:
 * there is no state it could keep, and one batch is what a draft costs.
 */
@ApplicationScoped
public class Drafts {

    private static final String INSERT_DRAFT = """
            insert into consultation.draft (id, unit_code, unit_valid_from, title, document_type, preamble, closing,
                elements, warnings, warnings_omitted, imported_by, imported_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            """;

    private static final String INSERT_ELEMENT = """
            insert into consultation.draft_element (draft_id, position, parent, path, kind, number, label, line, marker,
                title, text)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String FIND = """
            select unit_code, unit_valid_from, title, document_type, preamble, closing, elements, warnings, warnings_omitted,
                imported_at
            from consultation.draft where id = ?
            """;

    private static final String ELEMENTS = """
            select position, parent, path, kind, number, label, line, marker, title, text
            from consultation.draft_element where draft_id = ? order by position
            """;

    private static final String REFERENCES =
            "select path, label, position from consultation.draft_element where draft_id = ?";

    private static final String UNIT = "select unit_code, unit_valid_from from consultation.draft where id = ?";

    private static final TypeReference<List<ImportWarning>> WARNINGS = new TypeReference<>() {};

    /** The addresses of some two hundred laws. */
    private static final int PATHS_KEPT = 100_000;

    /** Of its own: what a service does to the common one must not change what is stored. */
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AgroalDataSource dataSource;
    private final ElementPaths paths = new ElementPaths(PATHS_KEPT);

    Drafts(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The unit whose body drafted it; empty where there is no such draft. */
    public Optional<UnitRef> unit(UUID draft) {
        return query(UNIT, draft, row -> row.next() ? Optional.of(unit(row)) : Optional.empty());
    }

    /** The element of a draft at a path such as {@code dieu-28.khoan-2}. */
    public Optional<ElementReference> element(UUID draft, String path) {
        return Optional.ofNullable(paths.of(draft, this::references).get(path));
    }

    /** Adds a draft to the transaction of the request. */
    void add(Draft draft, LegalText text, String importedBy) {
        try (Connection connection = dataSource.getConnection()) {
            insert(connection, draft, importedBy);
            insert(connection, draft.id(), text);
        } catch (SQLException failure) {
            throw new IllegalStateException("The draft was not stored.", failure);
        }
    }

    private static void insert(Connection connection, Draft draft, String importedBy) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_DRAFT)) {
            statement.setObject(1, draft.id());
            statement.setString(2, draft.unit().code());
            statement.setObject(3, draft.unit().validFrom());
            statement.setString(4, draft.title());
            statement.setString(5, draft.documentType().name());
            statement.setString(6, draft.preamble());
            statement.setString(7, draft.closing());
            statement.setInt(8, draft.elements());
            statement.setString(9, written(draft.warnings()));
            statement.setInt(10, draft.warningsOmitted());
            statement.setString(11, importedBy);
            statement.setObject(12, draft.importedAt().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private static void insert(Connection connection, UUID draft, LegalText text) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_ELEMENT)) {
            int position = 0;
            for (Element element : text.body()) {
                position = batch(statement, draft, element, position + 1, null);
            }
            statement.executeBatch();
        }
    }

    /** Adds an element and what is in it to the batch; the position of the last. */
    private static int batch(
            PreparedStatement statement, UUID draft, Element element, int position, @Nullable Integer parent)
            throws SQLException {
        statement.setObject(1, draft);
        statement.setInt(2, position);
        statement.setObject(3, parent, Types.INTEGER);
        statement.setString(4, element.path().value());
        statement.setString(5, element.kind().name());
        statement.setString(6, element.number());
        statement.setString(7, element.label());
        statement.setInt(8, element.line());
        statement.setString(9, element.marker());
        statement.setString(10, element.title());
        statement.setString(11, element.text());
        statement.addBatch();
        int last = position;
        for (Element child : element.children()) {
            last = batch(statement, draft, child, last + 1, position);
        }
        return last;
    }

    Optional<Draft> find(UUID id) {
        return query(FIND, id, row -> row.next() ? Optional.of(draft(id, row)) : Optional.empty());
    }

    private static UnitRef unit(ResultSet row) throws SQLException {
        return new UnitRef(row.getString("unit_code"), row.getObject("unit_valid_from", LocalDate.class));
    }

    private static Draft draft(UUID id, ResultSet row) throws SQLException {
        return new Draft(
                id,
                unit(row),
                row.getString("title"),
                DocumentType.valueOf(row.getString("document_type")),
                row.getString("preamble"),
                row.getString("closing"),
                row.getInt("elements"),
                warnings(row.getString("warnings")),
                row.getInt("warnings_omitted"),
                row.getObject("imported_at", OffsetDateTime.class).toInstant());
    }

    /** The whole text of a draft as it was imported. */
    Optional<LegalText> text(UUID id) {
        return find(id).map(
                        draft -> new LegalText(draft.preamble(), query(ELEMENTS, id, Drafts::tree), draft.closing()));
    }

    /** Rows come in the order of the source, so that all within an element follow it before the next of its like. */
    private static List<Element> tree(ResultSet rows) throws SQLException {
        List<StoredElement> roots = new ArrayList<>();
        Map<Integer, StoredElement> byPosition = new HashMap<>();
        while (rows.next()) {
            StoredElement element = StoredElement.of(rows);
            byPosition.put(element.position(), element);
            StoredElement parent = byPosition.get(element.parent());
            (parent == null ? roots : parent.children()).add(element);
        }
        return roots.stream().map(StoredElement::element).toList();
    }

    private Map<String, ElementReference> references(UUID draft) {
        return query(REFERENCES, draft, rows -> {
            Map<String, ElementReference> references = new HashMap<>();
            while (rows.next()) {
                ElementReference reference =
                        new ElementReference(rows.getString("path"), rows.getString("label"), rows.getInt("position"));
                references.put(reference.path(), reference);
            }
            return references;
        });
    }

    private <T> T query(String sql, UUID draft, Reading<T> reading) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, draft);
            try (ResultSet rows = statement.executeQuery()) {
                return reading.read(rows);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The draft could not be read.", failure);
        }
    }

    private static String written(List<ImportWarning> warnings) {
        try {
            return JSON.writeValueAsString(warnings);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("warnings are plain records", impossible);
        }
    }

    private static List<ImportWarning> warnings(String json) {
        try {
            return JSON.readValue(json, WARNINGS);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("the stored warnings are not as they were written", corrupt);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /** A row whose children are still to come. */
    private record StoredElement(
            int position, @Nullable Integer parent, Element withoutChildren, List<StoredElement> children) {

        static StoredElement of(ResultSet row) throws SQLException {
            Element element = new Element(
                    ElementKind.valueOf(row.getString("kind")),
                    row.getString("number"),
                    new ElementPath(row.getString("path")),
                    row.getString("label"),
                    row.getInt("line"),
                    row.getString("marker"),
                    row.getString("title"),
                    row.getString("text"),
                    List.of());
            return new StoredElement(
                    row.getInt("position"), row.getObject("parent", Integer.class), element, new ArrayList<>());
        }

        Element element() {
            return withoutChildren.with(
                    children.stream().map(StoredElement::element).toList());
        }
    }
}
