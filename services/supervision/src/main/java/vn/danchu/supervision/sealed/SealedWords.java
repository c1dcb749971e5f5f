package vn.danchu.supervision.sealed;

import org.jspecify.annotations.Nullable;
import vn.danchu.supervision.feedback.Reporter;
import vn.danchu.supervision.feedback.Submission;

/**
 * What is enciphered of a record: all that could tell who sent it and what it says.
 *
 * @param submission as it was brought
 * @param reporter who brought it
 * @param explanation of the conclusion, to its sender; absent before
 */
record SealedWords(
        Submission submission, Reporter reporter, @Nullable String explanation) {}
