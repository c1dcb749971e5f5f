package vn.danchu.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

    static Set<Class<?>> types() {
        return RecordSchema.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void saysWhatTheRecordSays(Class<?> type) {
        Path file = ContractFiles.SCHEMAS.resolve(RecordSchema.file(type));

        assertThat(file).exists();
        assertThat(RecordSchema.withoutProse(ContractFiles.json(file)).toPrettyString())
                .as("%s against %s (apart from prose)", file, type.getName())
                .isEqualTo(RecordSchema.of(type).toPrettyString());
    }

    @ParameterizedTest
    @MethodSource("types")
    void explainsItselfAndEachOfItsFields(Class<?> type) {
        JsonNode schema = ContractFiles.json(ContractFiles.SCHEMAS.resolve(RecordSchema.file(type)));

        assertThat(schema.path("title").textValue()).isEqualTo(type.getSimpleName());
        assertThat(schema.path("description").asText()).isNotBlank();
        assertThat(schema.path("properties"))
                .allSatisfy(
                        field -> assertThat(field.path("description").asText()).isNotBlank());
    }

    @Test
    void noSchemaIsLeftOfATypeThatIsGone() {
        assertThat(ContractFiles.under(ContractFiles.SCHEMAS))
                .extracting(file -> ContractFiles.SCHEMAS.relativize(file).toString())
                .containsExactlyInAnyOrderElementsOf(
                        RecordSchema.types().stream().map(RecordSchema::file).toList());
    }
}
