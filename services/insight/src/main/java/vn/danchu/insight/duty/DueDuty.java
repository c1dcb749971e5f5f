package vn.danchu.insight.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.insight.measure.DutyStanding;

/**
 * A duty in the list of what is due.
 *
 * @param id of the duty
 * @param code of the rule that makes it
 * @param title what is to be done, in Vietnamese; the code where the catalogue has no word for it
 * @param titleEnglish the same in English
 * @param law the article as Vietnamese documents cite it
 * @param lawEnglish the same in English
 * @param basis the article in the form in which events and the catalogue hold it, for programs
 * @param about the aggregate that owes it, for example a consultation
 * @param unit that owes it
 * @param mine whether the caller is the person who answers for it
 * @param dueOn last day, until 24:00 in Vietnam
 * @param overdue whether that day has passed and it is still owed
 * @param standing how it stands
 * @param openedAt when it arose
 * @param metAt when it was met; absent before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DueDuty(
        UUID id,
        String code,
        String title,
        String titleEnglish,
        String law,
        String lawEnglish,
        String basis,
        UUID about,
        UnitRef unit,
        boolean mine,
        LocalDate dueOn,
        boolean overdue,
        DutyStanding standing,
        Instant openedAt,
        @Nullable Instant metAt) {}
