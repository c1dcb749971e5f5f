package vn.danchu.verification.demo;

import java.util.List;

/**
 * A ward of the demonstration to which people bring feedback.
 *
 * @param matter on which it asks its people
 * @param longitude of its middle
 * @param latitude of its middle
 */
record DemoWard(Matter matter, double longitude, double latitude) {

    static final List<DemoWard> ALL = List.of(
            new DemoWard(Matter.BEN_THANH, 106.6952, 10.7719),
            new DemoWard(Matter.SAI_GON, 106.7031, 10.7769),
            new DemoWard(Matter.TAN_DINH, 106.6905, 10.7905));

    String officer() {
        return matter.officer();
    }

    String chair() {
        return matter.chair();
    }
}
