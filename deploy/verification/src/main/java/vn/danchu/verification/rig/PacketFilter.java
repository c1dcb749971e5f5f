package vn.danchu.verification.rig;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.danchu.local.part.Addresses;

/**
 * The packets to or from a port of this machine are dropped, as where a cable is cut: nobody is told, and a connection learns of it by
 * silence alone. The rules are a chain of the machine's own filter, which is named for the platform and knows no port but the one.
 */
public final class PacketFilter implements AutoCloseable {

    private static final String CHAIN = "danchu-" + Addresses.OFFSET;
    private static final List<String> ENTRANCE = List.of("INPUT", "-i", "lo", "-j", CHAIN);

    /** What {@code localhost} is, either of which a client may use. */
    private static final List<String> FILTERS = List.of("iptables", "ip6tables");

    /** Which packets are meant. */
    public enum Way {
        /** What the clients send. */
        THERE("--dport"),
        /** What they are answered. */
        BACK("--sport");

        private final String end;

        Way(String end) {
            this.end = end;
        }
    }

    private PacketFilter() {}

    /**
     * Cuts, until closed.
     *
     * @throws IOException where this machine has no filter, or we may not use it
     */
    public static PacketFilter drop(int port, Set<Way> ways) throws IOException, InterruptedException {
        mend();
        PacketFilter cut = new PacketFilter();
        try {
            for (String filter : FILTERS) {
                var _ = tell(filter, List.of("-N", CHAIN));
                for (Way way : ways) {
                    var _ = tell(
                            filter, List.of("-A", CHAIN, "-p", "tcp", way.end, Integer.toString(port), "-j", "DROP"));
                }
                List<String> enter = new ArrayList<>(List.of("-I"));
                enter.addAll(ENTRANCE);
                var _ = tell(filter, enter);
            }
            return cut;
        } catch (IOException | InterruptedException failure) {
            mend();
            throw failure;
        }
    }

    /** How many packets were dropped so far. */
    public long dropped() throws IOException, InterruptedException {
        long dropped = 0;
        for (String filter : FILTERS) {
            for (String line :
                    tell(filter, List.of("-n", "-v", "-x", "-L", CHAIN)).split("\n", -1)) {
                if (line.contains(" DROP ")) {
                    dropped += Long.parseLong(line.strip().split(" +", -1)[0]);
                }
            }
        }
        return dropped;
    }

    @Override
    public void close() {
        try {
            mend();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes back whatever a run has left, which may have been killed. Where there is no filter, or not for us, there is nothing of ours. */
    static void mend() throws InterruptedException {
        for (String filter : FILTERS) {
            try {
                List<String> rules = Arrays.asList(tell(filter, List.of("-S")).split("\n", -1));
                if (rules.contains("-A " + String.join(" ", ENTRANCE))) {
                    List<String> leave = new ArrayList<>(List.of("-D"));
                    leave.addAll(ENTRANCE);
                    var _ = tell(filter, leave);
                }
                if (rules.contains("-N " + CHAIN)) {
                    var _ = tell(filter, List.of("-F", CHAIN));
                    var _ = tell(filter, List.of("-X", CHAIN));
                }
            } catch (IOException none) {
                // As said.
            }
        }
    }

    private static String tell(String filter, List<String> rule) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(filter, "-w"));
        words.addAll(rule);
        return new Program(words).output();
    }
}
