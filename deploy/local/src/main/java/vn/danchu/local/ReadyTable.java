package vn.danchu.local;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.danchu.local.identity.Realm.Identity;

/** What a person needs once everything runs: where it is and as whom to try it. */
final class ReadyTable {

    private ReadyTable() {}

    static void print(PrintStream out, Map<String, String> addresses, List<Identity> identities) {
        out.println();
        addresses.forEach((name, address) -> out.printf(Locale.ROOT, "  %-18s%s%n", name, address));
        out.println();
        out.printf(
                Locale.ROOT, "  %-18s%-8s%-32s%s%n", "person", "unit", "roles", "name (the password is the user name)");
        identities.stream().filter(identity -> !identity.program()).forEach(identity -> line(out, identity));
        out.println();
        out.printf(Locale.ROOT, "  %-18s%-8s%-32s%s%n", "program", "unit", "roles", "organisation");
        identities.stream().filter(Identity::program).forEach(identity -> line(out, identity));
        out.println();
        out.println("  make token USER=benthanh.citizen1 prints an access token of any of them.");
        out.flush();
    }

    private static void line(PrintStream out, Identity identity) {
        out.printf(
                Locale.ROOT,
                "  %-18s%-8s%-32s%s%n",
                identity.name(),
                identity.unit(),
                String.join(", ", identity.roles()),
                identity.fullName());
    }
}
