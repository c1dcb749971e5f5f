package vn.danchu.supervision.feedback;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.supervision.FeedbackKind;
import vn.danchu.contracts.supervision.FeedbackState;
import vn.danchu.platform.web.Characters;

/**
 * Which feedback of a list is asked for; all where a part is absent.
 *
 * @param state it has reached
 * @param kind of what is brought
 * @param field code of the field of work
 */
record FeedbackFilter(
        @QueryParam("state") @Nullable FeedbackState state,
        @QueryParam("kind") @Nullable FeedbackKind kind,

        @QueryParam("field") @Nullable @Characters(max = 40) String field) {}
