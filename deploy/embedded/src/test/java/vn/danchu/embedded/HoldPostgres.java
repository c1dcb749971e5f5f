package vn.danchu.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A JVM that holds a PostgreSQL until it is killed. */
final class HoldPostgres {

    private HoldPostgres() {}

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedPostgres.start(PostgresSettings.kept(Path.of(arguments[0])));
        System.out.println("started");
        new CountDownLatch(1).await();
    }
}
