package vn.danchu.consultation.comment;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.AuthorKind;
import vn.danchu.contracts.consultation.CommentState;
import vn.danchu.platform.web.Characters;

/**
 * Which comments of a list are asked for; all where a part is absent.
 *
 * @param target path of the element they speak of
 * @param state they have reached
 * @param authorKind in whose name they were made
 */
record CommentFilter(
        @QueryParam("target") @Nullable @Characters(max = 200)
        String target,

        @QueryParam("state") @Nullable CommentState state,
        @QueryParam("authorKind") @Nullable AuthorKind authorKind) {}
