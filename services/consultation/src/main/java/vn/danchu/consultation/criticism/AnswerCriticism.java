package vn.danchu.consultation.criticism;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import vn.danchu.platform.web.Characters;

/**
 * The written answer of the drafting body, part by part.
 *
 * @param points one for every part of the rubric
 * @param text of the answer as a whole
 */
public record AnswerCriticism(
        @NotNull @Size(max = 5) Map<Rubric, @NotNull @Valid Point> points,
        @NotBlank @Characters(max = 20000) String text) {

    Map<Rubric, Reply> replies() {
        Map<Rubric, Reply> replies = new EnumMap<>(Rubric.class);
        points.forEach((part, point) -> replies.put(part, point.reply()));
        return replies;
    }
}
