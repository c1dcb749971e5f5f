package vn.danchu.platform.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.danchu.production.Finding;

/**
 * What a server of PostgreSQL says about how it keeps what it acknowledges, and who it takes us for.
 *
 * @param login as which it was asked
 * @param durability value by name of {@link #NAMES}
 * @param almighty whether the login passes by grants or row-level security
 */
record ServerSettings(String login, Map<String, String> durability, boolean almighty) {

    /** The settings that decide whether an acknowledged transaction survives. */
    static final List<String> NAMES = List.of("fsync", "full_page_writes", "synchronous_commit");

    ServerSettings {
        durability = Map.copyOf(durability);
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (String name : NAMES) {
            if ("off".equals(durability.get(name))) {
                findings.add(new Finding(
                        "lossy-database",
                        name,
                        "is off for " + login
                                + ", so that what was acknowledged may be lost; switch it on in PostgreSQL"));
            }
        }
        if (almighty) {
            findings.add(new Finding(
                    "almighty-login",
                    login,
                    "passes by every grant; take superuser and bypassrls from this login in PostgreSQL"));
        }
        return findings;
    }
}
