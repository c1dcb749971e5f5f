package vn.danchu.embedded;

/** Whether what PostgreSQL has acknowledged survives a crash of the machine. */
public enum Durability {
    /** {@code fsync} and {@code synchronous_commit} on, as in production. The default everywhere. */
    DURABLE("on"),
    /** Both off: for tests that ask for speed and throw the data away anyway. */
    FAST("off");

    private final String setting;

    Durability(String setting) {
        this.setting = setting;
    }

    String setting() {
        return setting;
    }
}
