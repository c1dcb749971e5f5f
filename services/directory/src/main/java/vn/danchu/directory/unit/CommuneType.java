package vn.danchu.directory.unit;

/** The kinds of commune-level units since 1 July 2025 (Law 72/2025). */
public enum CommuneType {
    /** Phường. */
    WARD("Phường"),
    /** Xã. */
    RURAL_COMMUNE("Xã"),
    /** Đặc khu. */
    SPECIAL_ZONE("Đặc khu");

    private final String vietnamese;

    CommuneType(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    /** As the official list writes it before the name. */
    String vietnamese() {
        return vietnamese;
    }
}
