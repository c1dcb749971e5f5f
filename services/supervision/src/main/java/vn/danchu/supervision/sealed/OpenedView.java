package vn.danchu.supervision.sealed;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.supervision.FeedbackChannel;
import vn.danchu.contracts.supervision.FeedbackKind;
import vn.danchu.contracts.supervision.FeedbackMatter;
import vn.danchu.contracts.supervision.ReporterKind;
import vn.danchu.supervision.feedback.Place;

/**
 * A sealed record, opened by a named handler. Whoever has an account is reached through it and stays without a name.
 *
 * @param channel by which it came
 * @param reporterKind in whose name it was given
 * @param kind of what was brought
 * @param matter it is about
 * @param field code of the field of work
 * @param text as it was sent
 * @param place it is about; absent where it has none
 * @param name of its sender, where an official typed it; absent where none was given
 * @param contact where its sender is answered, where an official typed it; else absent
 * @param version of the record, raised by each change
 */
@Schema(name = "OpenedRecord")
public record OpenedView(
        FeedbackChannel channel,
        ReporterKind reporterKind,
        FeedbackKind kind,
        FeedbackMatter matter,
        String field,
        String text,
        @Nullable Place place,
        @Nullable String name,
        @Nullable String contact,
        long version) {

    static OpenedView of(SealedWords words, long version) {
        return new OpenedView(
                words.submission().channel(),
                words.submission().reporterKind(),
                words.submission().kind(),
                words.submission().matter(),
                words.submission().field(),
                words.submission().text(),
                words.submission().place(),
                words.reporter().name(),
                words.reporter().contact(),
                version);
    }
}
