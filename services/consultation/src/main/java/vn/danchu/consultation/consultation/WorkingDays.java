package vn.danchu.consultation.consultation;

import java.time.LocalDate;
import java.util.Optional;
import vn.danchu.platform.rule.DomainRule;

/** What the rules of a consultation ask of the calendar. */
@DomainRule
@FunctionalInterface
interface WorkingDays {

    /**
     * The day itself where it is a working day, else the next one (Civil Code art. 148(5)).
     *
     * @return empty where the calendar holds no holidays for a year this needs
     */
    Optional<LocalDate> onOrAfter(LocalDate day);
}
