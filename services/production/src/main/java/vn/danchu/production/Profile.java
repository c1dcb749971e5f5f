package vn.danchu.production;

/** What a deployable is run for. */
enum Profile {
    /** People rely on it: everything is examined. */
    PRODUCTION,
    /** A machine of a developer, or a test: nothing is. */
    DEVELOPMENT
}
