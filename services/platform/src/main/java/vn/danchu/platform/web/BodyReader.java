package vn.danchu.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.problem.RefusedException;
import vn.danchu.platform.text.StrictUtf8;

/**
 * Reads a body as bytes first: measured, hashed, proved to be UTF-8, and only then parsed. What the parser finds wrong is
 * told here, where it can only be the caller's; the same exception from inside a resource would be ours.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
class BodyReader implements ReaderInterceptor {
    private final IncomingBody body;

    BodyReader(IncomingBody body) {
        this.body = body;
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        int limit = body.limit();
        byte[] bytes = context.getInputStream().readNBytes(limit + 1);
        refusal(bytes, limit).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        body.read(bytes);
        context.setInputStream(new ByteArrayInputStream(bytes));
        try {
            Object read = context.proceed();
            if (read == null) {
                // The literal null is JSON, but it is no request.
                throw new RefusedException(Refusal.of(PlatformProblem.MISSING_BODY));
            }
            return read;
        } catch (WebApplicationException | JsonProcessingException unreadable) {
            Optional<Refusal> refusal = JsonRefusals.of(unreadable);
            if (refusal.isPresent()) {
                throw new RefusedException(refusal.get());
            }
            throw unreadable;
        }
    }

    static Optional<Refusal> refusal(byte[] bytes, int limit) {
        if (bytes.length > limit) {
            return Optional.of(Refusal.of(PlatformProblem.BODY_TOO_LARGE, limit));
        }
        if (bytes.length == 0) {
            return Optional.of(Refusal.of(PlatformProblem.MISSING_BODY));
        }
        return switch (StrictUtf8.decode(bytes)) {
            case StrictUtf8.Decoded.Malformed(int offset) ->
                Optional.of(Refusal.of(PlatformProblem.INVALID_UTF8, offset));
            // The parser would take text with zero bytes for UTF-16 and read it.
            case StrictUtf8.Decoded.Text(String text)
            when text.indexOf('\0') >= 0 -> Optional.of(Refusal.of(PlatformProblem.MALFORMED_JSON));
            case StrictUtf8.Decoded.Text _ -> Optional.empty();
        };
    }
}
