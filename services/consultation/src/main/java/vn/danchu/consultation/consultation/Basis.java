package vn.danchu.consultation.consultation;

import vn.danchu.platform.rule.DomainRule;

/** Articles that are cited here and are no rows of the rule catalogue: they hold no number of days. */
@DomainRule
final class Basis {

    /** No law demands it; the platform does, and says so. */
    static final String LOCAL = "LOCAL";

    /** A change of what was disclosed is disclosed too. */
    static final String CHANGES_ARE_DISCLOSED = "Law 10/2022 art. 14(1)";

    /** What is put to the people is posted. */
    static final String POSTED = "Law 10/2022 art. 13(2)";

    /** The eight forms. */
    static final String FORMS = "Law 10/2022 art. 26(1)";

    /** Dialogue with those whom the decision binds, for matters of art. 25(8). */
    static final String ADDRESSEE_DIALOGUE = "Law 10/2022 art. 26(1)(h)";

    /** The nine matters. */
    static final String MATTERS = "Law 10/2022 art. 25";

    /** The plan and what stands in it. */
    static final String PLAN = "Law 10/2022 art. 28(1)";

    /** What a higher authority decides, a commune asks about as that authority's plan gives it the task. */
    static final String DELEGATION = "Law 10/2022 art. 28(1)";

    /** The chair directs compilation, answers and their publication. */
    static final String COMPILATION = "Law 10/2022 art. 28(3)";

    /** A decision against the majority is explained, where a higher authority had the people asked. */
    static final String MAJORITY = "Law 10/2022 art. 28(4)";

    /** The outcome is reported to the People's Council. */
    static final String REPORT = "Law 10/2022 art. 28(5)";

    /** A last day that is no working day. */
    static final String LAST_DAY = "Civil Code art. 148(5)";

    private Basis() {}
}
