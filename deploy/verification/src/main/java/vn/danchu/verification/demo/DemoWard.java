package vn.danchu.verification.demo;

/** The wards of the demonstration to which people bring feedback. */
enum DemoWard {
    BEN_THANH(Matter.BEN_THANH, 106.6952, 10.7719),
    SAI_GON(Matter.SAI_GON, 106.7031, 10.7769),
    TAN_DINH(Matter.TAN_DINH, 106.6905, 10.7905);

    private final Matter matter;
    private final double longitude;
    private final double latitude;

    DemoWard(Matter matter, double longitude, double latitude) {
        this.matter = matter;
        this.longitude = longitude;
        this.latitude = latitude;
    }

    String ask() {
        return matter.ask();
    }

    String unit() {
        return matter.unit();
    }

    String officer() {
        return matter.officer();
    }

    String chair() {
        return matter.chair();
    }

    double longitude() {
        return longitude;
    }

    double latitude() {
        return latitude;
    }

    /** The one to which this one passes on what is not its own. */
    DemoWard next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
