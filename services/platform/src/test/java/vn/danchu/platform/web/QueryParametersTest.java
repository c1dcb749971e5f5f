package vn.danchu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;

class QueryParametersTest {

    private final QueryParameters parameters;

    QueryParametersTest() throws NoSuchMethodException {
        parameters = QueryParameters.of(QueryParametersTest.class.getDeclaredMethod(
                "list",
                PageRequest.class,
                DayOfWeek.class,
                LocalDate.class,
                boolean.class,
                int.class,
                UUID.class,
                List.class,
                String.class));
    }

    @SuppressWarnings("unused")
    private static void list(
            @BeanParam PageRequest page,
            @QueryParam("day") DayOfWeek day,
            @QueryParam("from") LocalDate from,
            @QueryParam("mine") boolean mine,
            @QueryParam("level") int level,
            @QueryParam("id") UUID id,
            @QueryParam("units") List<String> units,
            @QueryParam("name") String name) {
        // Its parameters are all there is to it.
    }

    @ParameterizedTest
    @CsvSource({
        "day, MONDAY",
        "from, 2026-11-22",
        "mine, true",
        "level, -3",
        "id, 0199d8c5-7a10-7c57-a3a3-5f0c0e6d4f11",
        "name, 'Bến Thành'",
        "limit, 20",
        "cursor, abc"
    })
    void what_is_known_and_fits_passes(String name, String value) {
        assertThat(parameters.refusal(Map.of(name, List.of(value)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "day, monday",
        "day, ''",
        "day, CANARY",
        "from, 2026-02-30",
        "from, 22/11/2026",
        "mine, 1",
        "level, 1.5",
        "level, 99999999999",
        "id, 1-1-1-1-1",
        "id, CANARY"
    })
    void what_is_of_another_type_is_refused_by_name(String name, String value) {
        assertThat(parameters.refusal(Map.of(name, List.of(value))))
                .contains(Refusal.of(PlatformProblem.INVALID_PARAMETER).at(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+9999999-01-01", "-0001-01-01", "10000-01-01"})
    void a_day_of_more_than_four_digits_is_refused(String day) {
        assertThat(parameters.refusal(Map.of("from", List.of(day))))
                .contains(Refusal.of(PlatformProblem.INVALID_PARAMETER).at("from"));
    }

    @Test
    void a_nul_is_part_of_no_text() {
        assertThat(parameters.refusal(Map.of("name", List.of("Bến\0Thành"))))
                .contains(Refusal.of(PlatformProblem.INVALID_PARAMETER).at("name"));
    }

    @Test
    void one_that_is_sent_twice_is_refused() {
        assertThat(parameters.refusal(Map.of("name", List.of("a", "b"))))
                .contains(Refusal.of(PlatformProblem.INVALID_PARAMETER).at("name"));
    }

    @Test
    void a_list_may_be_sent_in_parts() {
        assertThat(parameters.refusal(Map.of("units", List.of("26743", "26740"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"stat, stat", "Day, Day", "<b>CANARY</b>, none", "'', none"})
    void one_that_is_unknown_is_refused_and_named_if_it_could_be_a_name(String name, @Nullable String told) {
        assertThat(parameters.refusal(Map.of(name, List.of("a"))))
                .contains(Refusal.of(PlatformProblem.UNKNOWN_PARAMETER).at(told));
    }
}
