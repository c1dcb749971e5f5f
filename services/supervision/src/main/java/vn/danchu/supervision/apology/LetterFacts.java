package vn.danchu.supervision.apology;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a letter is looked at with.
 *
 * @param answerOwed whether its reader still waits for the answer
 * @param newDate it gives; absent where it gives none
 * @param today on which it is sent
 */
record LetterFacts(boolean answerOwed, @Nullable LocalDate newDate, LocalDate today) {}
