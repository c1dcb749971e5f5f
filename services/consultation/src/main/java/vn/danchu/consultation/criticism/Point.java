package vn.danchu.consultation.criticism;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.web.Characters;

/**
 * The answer to one part of a statement.
 *
 * @param accepted whether it was taken up
 * @param reason for people; required where it was not
 */
@Schema(name = "CriticismPoint")
public record Point(
        boolean accepted, @Nullable @Characters(max = 10000) String reason) {

    Reply reply() {
        return new Reply(accepted, reason);
    }
}
