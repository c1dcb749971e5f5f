package vn.danchu.supervision.feedback;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Instead of feedback: its words raise the question of a denunciation, and it is held, sealed, until its sender has chosen what it shall be.
 *
 * @param id by which its sender finds it among what of theirs is held
 * @param guidance what the law says of denunciations, and what the sender may choose
 */
@Schema(name = "Held")
public record Held(UUID id, String guidance) {}
