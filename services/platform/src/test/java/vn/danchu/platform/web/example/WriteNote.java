package vn.danchu.platform.web.example;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.web.Characters;

/** A request with a field of each kind. */
record WriteNote(
        @NotBlank @Characters(max = 20) String text,
        @Nullable @Min(1) @Max(9) Integer copies,
        @Nullable Boolean urgent,
        @Nullable Color color,
        @Nullable LocalDate due,
        @Nullable UUID about,
        @Nullable @Valid @Size(max = 3) List<Line> lines) {

    enum Color {
        RED
    }

    record Line(@NotBlank String words) {}
}
