package vn.danchu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IfMatchTest {

    static Stream<Arguments> headers() {
        return Stream.of(
                Arguments.of(" ", new IfMatch.Missing()),
                Arguments.of(" * ", new IfMatch.Any()),
                Arguments.of("\"1\"", new IfMatch.OneOf(Set.of("1"))),
                Arguments.of(" \"1\" ,\t\"2\" ", new IfMatch.OneOf(Set.of("1", "2"))),
                Arguments.of("\"1\", W/\"2\"", new IfMatch.OneOf(Set.of("1"))),
                Arguments.of("W/\"2\"", new IfMatch.OneOf(Set.of())),
                Arguments.of("\"1\",", new IfMatch.Unreadable()),
                Arguments.of("\"1\" \"2\"", new IfMatch.Unreadable()),
                Arguments.of("x \"1\"", new IfMatch.Unreadable()),
                Arguments.of("1", new IfMatch.Unreadable()));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void aHeaderNamesTagsOrIsNotReadable(String header, IfMatch meant) {
        assertThat(IfMatch.parse(header)).isEqualTo(meant);
    }

    /** Each pair of spaces was a step, so that one header took a minute. */
    @Test
    void aHeaderFullOfSpacesIsReadInTime() {
        String header = "\"1\"" + " ".repeat(64 * 1_024) + "x";

        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(IfMatch.parse(header)).isEqualTo(new IfMatch.Unreadable()));
    }
}
