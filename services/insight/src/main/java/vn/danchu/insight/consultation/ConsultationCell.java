package vn.danchu.insight.consultation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.AuthorKind;
import vn.danchu.contracts.consultation.CommentFacts;
import vn.danchu.contracts.consultation.CommentState;
import vn.danchu.contracts.consultation.ConsultationForm;
import vn.danchu.contracts.consultation.Disposition;
import vn.danchu.contracts.consultation.Stance;
import vn.danchu.platform.rule.DomainRule;

/**
 * What is alike in some comments of one consultation. Every comment is in exactly one cell, whatever its state, so that
 * the cells of a consultation add up to its comments.
 *
 * @param consultation they were made on
 * @param authorUnit where their authors live or act; absent where the tokens named none
 * @param authorKind in whose name they were made
 * @param channel by which they came
 * @param stance they take
 * @param state they have reached
 * @param disposition what was done with them; absent before the answer
 */
@DomainRule
record ConsultationCell(
        UUID consultation,
        @Nullable UnitRef authorUnit,
        AuthorKind authorKind,
        ConsultationForm channel,
        Stance stance,
        CommentState state,
        @Nullable Disposition disposition) {

    static ConsultationCell of(CommentFacts comment) {
        return new ConsultationCell(
                comment.consultationId(),
                comment.authorUnit(),
                comment.authorKind(),
                comment.channel(),
                comment.stance(),
                comment.state(),
                comment.disposition());
    }
}
