package vn.danchu.platform.law;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import vn.danchu.platform.rule.DomainRule;

/** The instruments that may be cited, from {@code instruments.csv}: a line each, its name in our citations, its name in Vietnamese. */
@DomainRule
final class Instruments {

    static final Map<String, Instrument> BY_NAME = read();

    private Instruments() {}

    private static Map<String, Instrument> read() {
        try (InputStream bytes = Objects.requireNonNull(Instruments.class.getResourceAsStream("instruments.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .map(names -> new Instrument(names[0], names[1]))
                    .collect(toUnmodifiableMap(Instrument::canonical, Function.identity()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
