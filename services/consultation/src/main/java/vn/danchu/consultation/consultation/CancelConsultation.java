package vn.danchu.consultation.consultation;

import org.jspecify.annotations.Nullable;
import vn.danchu.platform.web.Characters;

/**
 * A consultation called off.
 *
 * @param reason everybody can read
 */
public record CancelConsultation(
        @Nullable @Characters(max = 2000) String reason) {}
