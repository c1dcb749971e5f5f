package vn.danchu.consultation.criticism;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One part of a statement with its answer.
 *
 * @param text of the Front
 * @param accepted whether it was taken up; absent before the answer
 * @param reason given; absent before the answer and where none was needed
 */
@Embeddable
@Schema(name = "CriticismSection")
public record Section(
        @Column(name = "text") String text,
        @Column(name = "accepted") @Nullable Boolean accepted,
        @Column(name = "reason") @Nullable String reason) {

    Section answered(Point point) {
        return new Section(text, point.accepted(), point.reason());
    }
}
