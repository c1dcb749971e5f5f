package vn.danchu.verification.bench;

import java.nio.file.Path;
import vn.danchu.embedded.EmbeddedPostgres;
import vn.danchu.embedded.PostgresSettings;
import vn.danchu.verification.bench.PublicSearch.Guard;

/** What row-level security costs those who search what is public. Asks a server of its own, past all services. */
final class SearchBehindSecurity implements Line {

    private static final int CONSULTATIONS = 200;
    private static final int COMMENTS = 500;

    /** «Within 1.2 times of the same without» as a ratio of rates. */
    private static final double FLOOR = 1 / 1.2;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public void measure(Ground ground) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(PostgresSettings.inTemporaryDirectory());
                PublicSearch search =
                        PublicSearch.prepare(postgres, new Migrations(Path.of("services")), CONSULTATIONS, COMMENTS)) {
            Leg without = search.leg(Guard.WITHOUT);
            ground.results()
                    .add(
                            "public search / the same without row-level security",
                            "/s",
                            ground.pairs().compare(search.leg(Guard.AS_MIGRATED), without),
                            Goal.atLeast(FLOOR, 1));
            ground.results()
                    .add(
                            "to see that it would show: comments behind a policy / without",
                            "/s",
                            ground.pairs().compare(search.leg(Guard.POLICY_ON_COMMENTS), without),
                            null);
        }
    }
}
