package vn.danchu.verification.rig;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What goes to or from a port of this machine waits in a line and passes slowly: a bucket of tokens of the machine's own traffic
 * control. What goes elsewhere passes as ever.
 */
public final class SlowLink implements AutoCloseable {

    /** Ours, so that no other's is taken away. */
    private static final String HANDLE = "da9c:";

    private static final String CLASS = HANDLE + "1";

    /** The largest packet of this interface has to fit. */
    private static final String BURST = "66kb";

    private static final Pattern WAITED = Pattern.compile("overlimits (\\d+)");

    private SlowLink() {}

    /**
     * Slows down, until closed.
     *
     * @param kilobits a second
     * @throws IOException where this machine has no such control, or we may not use it
     */
    public static SlowLink of(int port, int kilobits) throws IOException, InterruptedException {
        mend();
        try {
            var _ = tell("qdisc add dev lo root handle " + HANDLE + " htb");
            var _ = tell("class add dev lo parent " + HANDLE + " classid " + CLASS + " htb rate " + kilobits
                    + "kbit burst " + BURST + " cburst " + BURST);
            for (String end : List.of("dport", "sport")) {
                var _ = tell("filter add dev lo parent " + HANDLE + " protocol ip prio 1 u32 match ip " + end + " "
                        + port + " 0xffff flowid " + CLASS);
                var _ = tell("filter add dev lo parent " + HANDLE + " protocol ipv6 prio 2 u32 match ip6 " + end + " "
                        + port + " 0xffff flowid " + CLASS);
            }
            return new SlowLink();
        } catch (IOException | InterruptedException failure) {
            mend();
            throw failure;
        }
    }

    /** How often a packet had to wait so far. */
    public long waited() throws IOException, InterruptedException {
        Matcher matcher = WAITED.matcher(tell("-s class show dev lo"));
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }

    @Override
    public void close() {
        try {
            mend();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes back what a run has left, which may have been killed. Where there is no control, or not for us, there is nothing of ours. */
    static void mend() throws InterruptedException {
        try {
            if (tell("qdisc show dev lo").contains(HANDLE)) {
                var _ = tell("qdisc del dev lo root");
            }
        } catch (IOException none) {
            // As said.
        }
    }

    private static String tell(String words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("tc"));
        all.addAll(List.of(words.split(" ", -1)));
        return new Program(all).output();
    }
}
