package vn.danchu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.testing.infrastructure.WithInfrastructure;

/** Nobody overwrites what they have not seen. */
@QuarkusTest
@WithInfrastructure
class ChangesTest {
    @Inject
    Notes notes;

    private String id = "";

    @BeforeEach
    void aNote() {
        id = Requests.write(Requests.text("first"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void a_change_of_the_current_version_is_made_and_gives_the_next() {
        String tag = tag(id);

        Response changed = change(tag, "second");

        changed.then().statusCode(200).header("ETag", tag.replace("\"0-", "\"1-"));
        assertThat(tag).startsWith("\"0-");
        assertThat(text()).isEqualTo("second");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"7\"   | 412 | version-stale",
                "W/\"0\" | 412 | version-stale",
                "*       | 428 | version-required",
                "0       | 400 | invalid-if-match",
                "\"0     | 400 | invalid-if-match",
                "\"0\",  | 400 | invalid-if-match",
            })
    void a_change_of_another_version_is_refused(String tag, int status, String problem) {
        change(tag, "second").then().statusCode(status).body("type", equalTo("/problems/" + problem));

        assertThat(text()).isEqualTo("first");
    }

    @Test
    void the_same_version_of_another_row_is_refused() {
        String other = Requests.write(Requests.text("other")).path("id");

        change(tag(other), "second").then().statusCode(412).body("type", equalTo("/problems/version-stale"));

        assertThat(text()).isEqualTo("first");
    }

    @Test
    void a_change_without_a_version_is_refused() {
        Requests.by(Requests.citizen())
                .body(Requests.text("second"))
                .put(Requests.NOTES + "/" + id)
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/version-required"))
                .body("field", equalTo("If-Match"));

        assertThat(text()).isEqualTo("first");
    }

    @Test
    void a_refused_change_is_rolled_back() {
        change(tag(id), "refuse me").then().statusCode(422);

        assertThat(text()).isEqualTo("first");
    }

    private static String tag(String note) {
        return Requests.by(Requests.citizen()).get(Requests.NOTES + "/" + note).header("ETag");
    }

    private Response change(String tag, String text) {
        return Requests.by(Requests.citizen())
                .header("If-Match", tag)
                .body(Requests.text(text))
                .put(Requests.NOTES + "/" + id);
    }

    private String text() {
        return notes.textOf(UUID.fromString(id));
    }
}
