package vn.danchu.production;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Everything that is examined in the configuration of a deployable; a setting it does not have is not missed. */
enum Check {
    /** The one password of development, wherever it stands. */
    DEVELOPMENT_SECRET("development-secret"),
    PLAIN_ISSUER("plain-issuer"),
    /** Tokens are believed because of whose keys are read, and from where. */
    DEVELOPMENT_KEYS("development-keys"),
    /** A key that is written down does not change when it is lost. */
    FIXED_KEY("fixed-key"),
    /** The realm of the local run and those of tests know people whose passwords are public. */
    DEMONSTRATION_PEOPLE("demonstration-people"),
    ADJUSTABLE_CLOCK("adjustable-clock"),
    OPEN_ORIGINS("open-origins"),
    PLAIN_BROKER("plain-broker"),
    /** With PLAIN the password itself would travel. */
    BROKER_LOGIN("broker-login"),
    /** What a service may do at the broker follows from its name. */
    FOREIGN_PRINCIPAL("foreign-principal"),
    PLAIN_DATABASE("plain-database");

    /** What ends the name of a host that is never a city's (RFC 2606, RFC 6762). */
    private static final Set<String> RESERVED = Set.of("localhost", "test", "example", "invalid", "local");

    private final String slug;

    Check(String slug) {
        this.slug = slug;
    }

    /** As the runbook names it. */
    String slug() {
        return slug;
    }

    List<Finding> findings(Settings settings) {
        return examine(settings)
                .map(advice -> new Finding(slug, advice.setting(), advice.text()))
                .toList();
    }

    private Stream<Advice> examine(Settings settings) {
        return switch (this) {
            case DEVELOPMENT_SECRET ->
                settings.keysOf(value -> value.contains("danchu-development"))
                        .map(advise("is the password of development; set a secret of this deployment"));
            case PLAIN_ISSUER ->
                wrong(
                        settings,
                        issuer -> !isHttps(issuer),
                        "is not https; set the issuer exactly as the provider names itself over TLS",
                        "danchu.identity.issuer",
                        "mp.jwt.verify.issuer");
            case DEVELOPMENT_KEYS ->
                wrong(
                        settings,
                        keys -> !isHttps(keys),
                        "is not https, so that others may choose the keys; set where the provider publishes them over TLS",
                        "danchu.identity.jwks-url",
                        "mp.jwt.verify.publickey.location");
            case FIXED_KEY ->
                wrong(
                        settings,
                        key -> true,
                        "fixes one key; leave it out, keys are read from danchu.identity.jwks-url",
                        "mp.jwt.verify.publickey",
                        "smallrye.jwt.verify.secretkey");
            case DEMONSTRATION_PEOPLE ->
                wrong(
                        settings,
                        Check::isOfDevelopment,
                        "names a provider of development, whose people have known passwords; set the city's",
                        "danchu.identity.issuer");
            case ADJUSTABLE_CLOCK ->
                wrong(settings, "true"::equals, "lets deadlines be moved; leave it out", "danchu.clock.adjustable");
            case OPEN_ORIGINS ->
                Stream.concat(
                        settings.keysBelow("danchu.gateway.origins.portals")
                                .flatMap(key -> wrong(
                                        settings,
                                        Check::isOpenOrigin,
                                        "lets pages in over plain HTTP or from anywhere; set https origins, one by one",
                                        key)),
                        wrong(
                                settings,
                                "true"::equals,
                                "lets pages in past the list of portals; set danchu.gateway.origins.portals instead",
                                "quarkus.http.cors",
                                "quarkus.http.cors.enabled"));
            case PLAIN_BROKER ->
                wrong(
                        settings,
                        protocol -> !protocol.equals("SASL_SSL"),
                        "sends events unencrypted or to anybody; set it to the protocol SASL_SSL",
                        "danchu.kafka.protocol");
            case BROKER_LOGIN ->
                wrong(
                        settings,
                        mechanism -> !mechanism.startsWith("SCRAM-SHA-"),
                        "is no login by challenge; set SCRAM-SHA-512",
                        "danchu.kafka.mechanism");
            case FOREIGN_PRINCIPAL ->
                wrong(
                        settings,
                        name -> !settings.find("danchu.service").equals(Optional.of(name)),
                        "is not this service's own name; leave it out",
                        "danchu.kafka.username");
            case PLAIN_DATABASE ->
                settings.keysOf(value -> value.startsWith("jdbc:postgresql:") && !isVerified(value))
                        .map(advise("does not make sure of the server; add sslmode=verify-full and sslrootcert"));
        };
    }

    private record Advice(String setting, String text) {}

    private static Function<String, Advice> advise(String text) {
        return setting -> new Advice(setting, text);
    }

    private static Stream<Advice> wrong(Settings settings, Predicate<String> wrong, String text, String... keys) {
        return Arrays.stream(keys)
                .filter(key -> settings.find(key).filter(wrong).isPresent())
                .map(advise(text));
    }

    private static boolean isHttps(String address) {
        return address.toLowerCase(Locale.ROOT).startsWith("https://");
    }

    private static boolean isOfDevelopment(String issuer) {
        String host = host(issuer);
        return host.startsWith("127.")
                || host.startsWith("[")
                || RESERVED.contains(host.substring(host.lastIndexOf('.') + 1));
    }

    private static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? "invalid" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noAddress) {
            return "invalid";
        }
    }

    private static boolean isOpenOrigin(String portals) {
        return portals.contains("*") || portals.toLowerCase(Locale.ROOT).contains("http://");
    }

    private static boolean isVerified(String url) {
        int query = url.indexOf('?');
        return query >= 0 && Arrays.asList(url.substring(query + 1).split("&")).contains("sslmode=verify-full");
    }
}
