package vn.danchu.consultation.response;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.consultation.commitment.CommitmentKind;
import vn.danchu.consultation.commitment.Statement;
import vn.danchu.contracts.consultation.Disposition;

/** An answer, to one comment or to a group. It is given once and never changed. */
@Entity
@Table(name = "response")
class Response {

    @Id
    private UUID id;

    @Column(name = "consultation_id")
    private UUID consultationId;

    @Enumerated(EnumType.STRING)
    private Disposition disposition;

    private @Nullable String reason;
    private int comments;

    @Basic
    private String respondent;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected Response() {}

    Response(UUID id, UUID consultationId, AnswerComments request, int comments, String respondent, Instant now) {
        this.id = id;
        this.consultationId = consultationId;
        this.disposition = request.disposition();
        this.reason = request.reason();
        this.comments = comments;
        this.respondent = respondent;
        this.answeredAt = now;
    }

    /** What the log fixes of it: the words, then every comment it answers, in the order of their written form. */
    Statement statement(Collection<UUID> commentIds) {
        List<@Nullable String> fields = new ArrayList<>();
        fields.add(disposition.name());
        fields.add(reason);
        commentIds.stream().map(UUID::toString).sorted().forEach(fields::add);
        return new Statement(consultationId, CommitmentKind.RESPONSE, id, 1, fields);
    }

    ResponseView view() {
        return new ResponseView(id, consultationId, disposition, reason, comments, answeredAt);
    }
}
