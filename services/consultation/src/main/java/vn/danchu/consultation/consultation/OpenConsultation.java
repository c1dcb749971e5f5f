package vn.danchu.consultation.consultation;

import java.time.LocalDate;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.web.Characters;

/**
 * The publication of what people are asked.
 *
 * @param postedAt where it is posted (niêm yết)
 * @param portalUrl where it is on the portal, if there is one
 * @param closesOn last day for comments, not before the plan's; the plan's where absent
 */
public record OpenConsultation(
        @Nullable @Characters(max = 1000) String postedAt,

        @Nullable @Characters(max = 1000) @URL(regexp = "^https?://.*")
        String portalUrl,

        @Nullable LocalDate closesOn) {}
