package vn.danchu.verification.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.verification.Opening;
import vn.danchu.verification.rig.Rig;

/** A consultation with a million comments, in the tables of the service and in those of the reference; made when first asked for. */
final class Multitude {

    /** A page more than a million: behind the millionth there is one to be read. */
    static final int COMMENTS = 1_000_100;

    private final Rig rig;
    private @Nullable UUID consultation;

    Multitude(Rig rig) {
        this.rig = rig;
    }

    /** The consultation. */
    UUID consultation() throws IOException, InterruptedException, SQLException {
        @Nullable UUID known = consultation;
        if (known != null) {
            return known;
        }
        UUID opened = new Opening(rig.door(), rig.people()).of("benthanh", "Đo với một triệu ý kiến");
        Voices voices = new Voices(opened, COMMENTS);
        try (Connection superuser = rig.databases().connectAsSuperuser("consultation")) {
            voices.tell(superuser);
        }
        try (Connection superuser = rig.databases().connectAsSuperuser(Reference.DATABASE)) {
            voices.tellReference(superuser);
        }
        consultation = opened;
        return opened;
    }
}
