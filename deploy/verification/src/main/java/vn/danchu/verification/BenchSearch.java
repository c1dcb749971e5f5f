package vn.danchu.verification;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.danchu.embedded.EmbeddedPostgres;
import vn.danchu.embedded.PostgresSettings;
import vn.danchu.verification.bench.Leg;
import vn.danchu.verification.bench.Migrations;
import vn.danchu.verification.bench.Pairs;
import vn.danchu.verification.bench.PublicSearch;
import vn.danchu.verification.bench.PublicSearch.Guard;
import vn.danchu.verification.bench.ResultTable;

/** {@code make bench-search}: what row-level security costs those who read what is public. Takes about five minutes. */
public final class BenchSearch {

    private static final int CONSULTATIONS = 200;
    private static final int COMMENTS = 500;

    private BenchSearch() {}

    /** Asks a database of its own, in a temporary folder; started where the project lies. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf(
                "A page of the comments of one of %d consultations with %d comments each.%n", CONSULTATIONS, COMMENTS);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(PostgresSettings.inTemporaryDirectory());
                PublicSearch search =
                        PublicSearch.prepare(postgres, new Migrations(Path.of("services")), CONSULTATIONS, COMMENTS)) {
            Pairs pairs = Pairs.thorough();
            ResultTable table = new ResultTable(out);
            Leg without = search.leg(Guard.WITHOUT);
            table.head();
            table.line(
                    "public search / without row-level security",
                    pairs.compare(search.leg(Guard.AS_MIGRATED), without),
                    PublicSearch.FLOOR);
            table.line(
                    "for comparison: comments behind a policy",
                    pairs.compare(search.leg(Guard.POLICY_ON_COMMENTS), without));
        }
    }
}
