package vn.danchu.consultation.criticism;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.web.Characters;

/**
 * A statement of social criticism (văn bản phản biện xã hội).
 *
 * @param number of the statement, as its issuer gave it
 * @param issuedOn date of the statement
 * @param form in which the criticism was made
 * @param agreement the document in which the Front agreed that a member organisation criticises; absent where the Front does
 * @param sections text for every part of the rubric
 */
public record SubmitCriticism(
        @NotBlank @Characters(max = 100) String number,
        @NotNull LocalDate issuedOn,
        @NotNull CriticismForm form,
        @Nullable @Characters(min = 1, max = 300) String agreement,
        @NotNull @Size(max = 5) Map<Rubric, @NotBlank @Characters(max = 20000) String> sections) {}
