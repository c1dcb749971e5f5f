package vn.danchu.platform.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import vn.danchu.platform.rule.DomainRule;

/**
 * Reads bytes as UTF-8 or says where they stop being it. The usual decoders put U+FFFD in place of what they can't read,
 * which silently changes what a person wrote.
 */
@DomainRule
public final class StrictUtf8 {

    private StrictUtf8() {}

    /** What the bytes turned out to be. */
    public sealed interface Decoded {

        /** All of them were UTF-8. */
        record Text(String value) implements Decoded {}

        /**
         * They were not.
         *
         * @param offset of the first byte of the first sequence that is no character, from 0
         */
        record Malformed(int offset) implements Decoded {}
    }

    /** Overlong forms, surrogates, values above U+10FFFF and a sequence cut off at the end are malformed. */
    public static Decoded decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        // A character never needs fewer bytes in UTF-8 than it has chars, so the buffer can't overflow.
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            return new Decoded.Malformed(in.position());
        }
        return new Decoded.Text(out.flip().toString());
    }
}
