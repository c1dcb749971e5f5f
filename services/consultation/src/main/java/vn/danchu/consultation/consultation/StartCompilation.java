package vn.danchu.consultation.consultation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Who compiles what people said (tổng hợp ý kiến).
 *
 * @param compiler subject of the person; not the chair who will approve
 */
public record StartCompilation(@NotNull UUID compiler) {}
