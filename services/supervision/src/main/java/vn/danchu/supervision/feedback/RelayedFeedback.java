package vn.danchu.supervision.feedback;

import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.consent.Consent;

/**
 * A problem that a registered program reports for its author.
 *
 * @param unit it is for
 * @param field code of the field of work
 * @param text as the person wrote it
 * @param place it is about
 * @param name of its author; absent where they gave none
 * @param contact where the author is answered; without one it is not taken
 * @param client the program
 * @param consent the author gave it, by the notice the program has agreed to show
 */
public record RelayedFeedback(
        UnitRef unit,
        String field,
        String text,
        Place place,
        @Nullable String name,
        @Nullable String contact,
        String client,
        Consent consent) {}
