package vn.danchu.consultation.commitment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is committed to: one version of one subject, with the fields that make it up in their fixed order.
 *
 * @param consultationId in whose log it belongs
 * @param kind of statement; it fixes the meaning and the order of the fields
 * @param subjectId comment, response or criticism
 * @param subjectVersion of the subject, after the change
 * @param fields in the order the kind fixes; an absent one is {@code null}, which differs from an empty one
 */
public record Statement(
        UUID consultationId, CommitmentKind kind, UUID subjectId, long subjectVersion, List<@Nullable String> fields) {

    public Statement {
        // List.copyOf refuses null, and an absent field must stay distinguishable from an empty one.
        fields = Collections.unmodifiableList(new ArrayList<>(fields));
    }
}
