package vn.danchu.platform.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * Who sends a request, as far as the token tells.
 *
 * @param subject opaque identifier of the person or the service account
 * @param roles what they may do; what they may do it for is asked of {@link Scope}
 * @param unit the unit they belong to, as it exists today; absent if the token names none, or one that does not exist
 * @param organisation short code of the organisation they act for; absent for citizens
 * @param organisationName its name, for letters and lists
 * @param name the person's name; personal data: never for logs, events or public lists
 * @param client the acting client, such as a ward's portal
 * @param assurance how the person proved who they are ({@code acr}); absent for service accounts
 */
public record Caller(
        String subject,
        Set<Role> roles,
        @Nullable UnitRef unit,
        @Nullable String organisation,
        @Nullable String organisationName,
        @Nullable String name,
        String client,
        @Nullable String assurance) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the caller acts for their unit, and doesn't only belong to it. */
    public boolean actsForUnit() {
        return roles.stream().anyMatch(Role::actsForUnit);
    }

    /** Without the person: a caller that strays into a log line tells nobody who it was. */
    @Override
    public String toString() {
        return "Caller[roles=" + roles + ", unit=" + unit + ", client=" + client + "]";
    }
}
