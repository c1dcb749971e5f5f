package vn.danchu.consultation.consultation;

import org.jspecify.annotations.Nullable;
import vn.danchu.platform.web.Characters;

/**
 * The publication of compiled comments and answers.
 *
 * @param postedAt where they are posted
 */
public record PublishResult(
        @Nullable @Characters(max = 1000) String postedAt) {}
