package vn.danchu.platform.time;

/** What must be there before what when a service starts: priorities of observers of the start, lower first. */
public final class StartOrder {

    /** Every table is there. Before it only {@link vn.danchu.production.ProductionGate} looks at the start. */
    public static final int MIGRATIONS = 50;

    /** Everything else may ask for the time. */
    public static final int CLOCK = 100;

    /** Units, rules and the calendar, which handlers of requests and events take for granted. */
    public static final int REFERENCE_DATA = 200;

    private StartOrder() {}
}
