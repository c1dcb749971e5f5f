package vn.danchu.contracts.consultation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * A consultation as it stands after an event.
 *
 * @param id of the consultation
 * @param unit that asks
 * @param regime under which it asks
 * @param matter class of the matter: {@code 1} to {@code 9} for the clauses of Law 10/2022 art. 25, else a word of the
 *     regime
 * @param forms in which people are asked, in the order of the law
 * @param state it has reached
 * @param publishedOn day on which the content was published; absent before
 * @param closesOn last day for comments, until 24:00 in Asia/Ho_Chi_Minh; absent before the plan
 */
public record ConsultationFacts(
        UUID id,
        UnitRef unit,
        LegalRegime regime,
        String matter,
        Set<ConsultationForm> forms,
        ConsultationState state,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate closesOn) {

    public ConsultationFacts {
        forms = Collections.unmodifiableSortedSet(new TreeSet<>(forms));
    }
}
