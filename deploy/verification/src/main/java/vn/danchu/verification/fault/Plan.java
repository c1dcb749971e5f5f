package vn.danchu.verification.fault;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * What a run is to try.
 *
 * @param first seed
 * @param seeds how many; empty for so many that each fault is tried
 * @param outage how long a database or a broker is away or cut off
 * @param only words, one of which a fault has in its own to be tried; none for every fault
 * @param without words, none of which a fault that is tried has in its own
 */
public record Plan(int first, OptionalInt seeds, Duration outage, Words only, Words without) {

    /**
     * How many seeds there are on a platform: those asked for go to the one with most faults, its share to every other; else so many
     * that each of its faults is tried.
     *
     * @param faults of it
     * @param most faults of any
     * @param ofASeed how many of them a seed takes
     */
    int seedsFor(int faults, int most, int ofASeed) {
        return seeds.isPresent() ? Math.ceilDiv(seeds.getAsInt() * faults, most) : Math.ceilDiv(faults, ofASeed);
    }

    /** Whether something that calls itself by these words is to be tried. */
    boolean takes(String words) {
        return (only.none() || only.in(words)) && !without.in(words);
    }

    /**
     * What somebody writes to name faults: alternatives, with a bar between them.
     *
     * @param text of it; blank for none
     */
    public record Words(String text) {

        boolean none() {
            return text.isBlank();
        }

        boolean in(String words) {
            for (String alternative : text.split("\\|", -1)) {
                if (!alternative.isBlank()
                        && words.toLowerCase(Locale.ROOT)
                                .contains(alternative.strip().toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
            return false;
        }
    }
}
