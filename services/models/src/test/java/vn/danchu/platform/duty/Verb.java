package vn.danchu.platform.duty;

/** What can happen to a duty. Days are counted from today; a duty may be due before today. */
sealed interface Verb {

    Which which();

    record Open(Which which, int dueIn) implements Verb {}

    record Meet(Which which) implements Verb {}

    record Move(Which which, int dueIn) implements Verb {}

    record Pause(Which which) implements Verb {}

    record Resume(Which which, int dueIn) implements Verb {}

    record Cancel(Which which) implements Verb {}

    /**
     * A duty.
     *
     * @param about number of its subject
     * @param code number of its rule
     */
    record Which(int about, int code) {}
}
