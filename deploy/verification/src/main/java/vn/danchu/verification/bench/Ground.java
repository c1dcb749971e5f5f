package vn.danchu.verification.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import vn.danchu.verification.rig.Rig;

/**
 * What all lines are measured on.
 *
 * @param rig the platform
 * @param started how long it took to be ready
 * @param pairs how ours and a reference are compared
 * @param meter what a request takes
 * @param compilers which have to rest before anything is measured
 * @param rest when a leg is over
 * @param comments what people send
 * @param multitude more comments than people could send
 * @param results where findings go
 */
public record Ground(
        Rig rig,
        Duration started,
        Pairs pairs,
        Meter meter,
        Compilers compilers,
        Rest rest,
        CommentLoad comments,
        Multitude multitude,
        Results results)
        implements AutoCloseable {

    /** Prepares what the lines share. */
    public static Ground of(Rig rig, Duration started, Pairs pairs, Results results)
            throws IOException, InterruptedException, SQLException {
        Reference.make(rig.databases());
        Compilers compilers = Compilers.of(rig);
        Rest rest = new Rest(rig, rig.services());
        return new Ground(
                rig,
                started,
                pairs.until(compilers::rest),
                new Meter(rig, pairs.leg()),
                compilers,
                rest,
                CommentLoad.open(rig, rig.door(), rest),
                new Multitude(rig),
                results);
    }

    /** Of files that others' programs read. */
    Path folder() {
        return rig.file("load");
    }

    /** One question again and again, by nobody in particular. */
    Wrk asking(URI address, int connections, String path) {
        return new Wrk(address, connections, folder(), () -> List.of(Wrk.Request.byNobody(path)));
    }

    @Override
    public void close() throws IOException {
        rest.close();
        compilers.close();
    }
}
