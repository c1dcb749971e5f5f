package vn.danchu.local.supervision;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One process of the whole, as the supervisor sees it.
 *
 * @param name unique, and the name of its log and pid files
 * @param doing what it is, in a few words for the person who waits
 * @param after the parts that must be healthy before it starts, and that stop after it
 * @param ports those it listens on
 * @param preparation done before each start; cheap when there is nothing to do
 * @param command what to run
 * @param health how to see that it works
 * @param startLimit how long it may take to become healthy
 * @param stopLimit how long it may take to stop before it is killed
 */
public record Part(
        String name,
        String doing,
        List<String> after,
        List<Integer> ports,
        Preparation preparation,
        Command command,
        Health health,
        Duration startLimit,
        Duration stopLimit) {

    public Part {
        after = List.copyOf(after);
        ports = List.copyOf(ports);
    }

    /** The same part, prepared in another way. */
    public Part prepared(Preparation other) {
        return new Part(name, doing, after, ports, other, command, health, startLimit, stopLimit);
    }

    /** The same part, whose process has more in its environment. */
    public Part equipped(Map<String, String> more) {
        return new Part(name, doing, after, ports, preparation, command.equipped(more), health, startLimit, stopLimit);
    }
}
