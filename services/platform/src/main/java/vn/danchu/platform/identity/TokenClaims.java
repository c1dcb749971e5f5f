package vn.danchu.platform.identity;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The claims we use, read once and strictly: a token whose claims have another shape than agreed is not one of ours,
 * whoever signed it.
 *
 * @param unitCode code of the unit, not yet looked up
 */
record TokenClaims(
        String subject,
        Set<Role> roles,
        @Nullable String unitCode,
        @Nullable String organisation,
        @Nullable String organisationName,
        @Nullable String name,
        String client,
        @Nullable String assurance) {

    /** Identifiers end up in columns and keys, so they are short and plain. */
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@-]{0,99}");

    private static final Pattern UNIT_CODE = Pattern.compile("[0-9]{2,5}");
    private static final int LONGEST_NAME = 300;

    /** Far more groups than anybody has; a list without end is not read to its end. */
    private static final int MOST_GROUPS = 200;

    TokenClaims {
        roles = Set.copyOf(roles);
    }

    /** The claims; empty if one that we need is absent, or one that we use has another shape. */
    static Optional<TokenClaims> read(Function<String, @Nullable Object> claims) {
        try {
            return Optional.of(new TokenClaims(
                    required(matching(claims.apply("sub"), IDENTIFIER)),
                    roles(claims.apply("groups"), program(claims.apply("program"))),
                    matching(claims.apply("unit"), UNIT_CODE),
                    matching(claims.apply("organisation"), IDENTIFIER),
                    name(claims.apply("organisation_name")),
                    name(claims.apply("name")),
                    required(matching(claims.apply("azp"), IDENTIFIER)),
                    matching(claims.apply("acr"), IDENTIFIER)));
        } catch (UnexpectedClaim unexpected) {
            return Optional.empty();
        }
    }

    /**
     * Whether the token is a program's own. The provider puts the program's identifier there for no session of a person;
     * so a portal that signs in for itself is nobody's mouth, whatever roles it was given.
     */
    private static boolean program(@Nullable Object claim) {
        return matching(claim, IDENTIFIER) != null;
    }

    private static Set<Role> roles(@Nullable Object claim, boolean program) {
        var roles = EnumSet.noneOf(Role.class);
        if (claim == null) {
            return roles;
        }
        // JsonArray is a collection too.
        if (!(claim instanceof Collection<?> groups)) {
            throw new UnexpectedClaim();
        }
        if (groups.size() > MOST_GROUPS) {
            throw new UnexpectedClaim();
        }
        for (Object group : groups) {
            Role.ofGroup(required(text(group)))
                    .filter(role -> !program || role.mayBeHeldByPrograms())
                    .ifPresent(roles::add);
        }
        return roles;
    }

    private static @Nullable String matching(@Nullable Object claim, Pattern pattern) {
        String text = text(claim);
        if (text != null && !pattern.matcher(text).matches()) {
            throw new UnexpectedClaim();
        }
        return text;
    }

    private static @Nullable String name(@Nullable Object claim) {
        String text = text(claim);
        if (text != null && (text.isBlank() || text.length() > LONGEST_NAME)) {
            throw new UnexpectedClaim();
        }
        return text;
    }

    private static @Nullable String text(@Nullable Object claim) {
        return switch (claim) {
            case null -> null;
            case String text -> text;
            case JsonString text -> text.getString();
            case JsonValue value when value.getValueType() == JsonValue.ValueType.NULL -> null;
            default -> throw new UnexpectedClaim();
        };
    }

    private static String required(@Nullable String text) {
        if (text == null) {
            throw new UnexpectedClaim();
        }
        return text;
    }

    /** Leaves the reading at the first claim of another shape. */
    private static final class UnexpectedClaim extends RuntimeException {
        UnexpectedClaim() {
            super(null, null, false, false);
        }
    }
}
