package vn.danchu.testing.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One thing of each kind that the directory keeps of a unit or of the whole city, for tests of who may touch it. */
public final class DirectoryThings {

    private static final String FROM = "2026-06-01";

    /** No other test decides about so far a year. */
    private static final int YEAR = 2040;

    private static final List<String> DAYS_OFF = List.of(
            "2040-01-01",
            "2040-02-11",
            "2040-02-12",
            "2040-02-13",
            "2040-02-14",
            "2040-02-15",
            "2040-04-21",
            "2040-04-30",
            "2040-05-01",
            "2040-09-02",
            "2040-09-03");

    private DirectoryThings() {}

    /**
     * Makes a thing as somebody who may.
     *
     * @param <X> what can go wrong on the way to the service
     */
    @FunctionalInterface
    public interface Maker<X extends Exception> {

        /** Asks for a new one of the collection; its identity. */
        UUID make(String collection, Map<String, ?> request) throws X;
    }

    /** Makes them; by the collection they are in. */
    public static <X extends Exception> Map<String, UUID> of(String unit, Maker<X> officer, Maker<X> chairOfTheCity)
            throws X {
        String some = UUID.randomUUID().toString();
        Map<String, UUID> things = new HashMap<>();
        UUID organisation = officer.make(
                "organisations",
                Map.of("unit", unit, "kind", "AGENCY", "code", some, "name", "Trạm Y tế", "validFrom", FROM));
        UUID office =
                officer.make("organisations/" + organisation + "/offices", Map.of("title", "Trưởng", "rank", "HEAD"));
        things.put("organisations", organisation);
        things.put("offices", office);
        things.put(
                "holdings",
                officer.make(
                        "offices/" + office + "/holders",
                        Map.of("subject", some, "fullName", "Vũ Thị Lành", "kind", "APPOINTED", "from", FROM)));
        things.put("communities", officer.make("communities", community(unit, "Khu phố " + some)));
        things.put("register-figures", officer.make("register-figures", figure(unit)));
        things.put(
                "local-rules", chairOfTheCity.make("local-rules", Map.of("code", "SOD.DRAFTER", "decision", ended())));
        things.put(
                "calendar-years",
                chairOfTheCity.make(
                        "calendar-years",
                        Map.of("year", YEAR, "document", "1234/QĐ-TTg", "daysOff", DAYS_OFF, "daysWorked", List.of())));
        return things;
    }

    private static Map<String, String> community(String unit, String name) {
        return Map.of(
                "unit", unit,
                "kind", "KHU_PHO",
                "name", name,
                "decision", "Nghị quyết số 12/NQ-HĐND ngày 20/5/2026",
                "validFrom", FROM);
    }

    private static Map<String, Object> figure(String unit) {
        return Map.of(
                "unit", unit, "kind", "COMMUNITIES", "asOf", FROM, "value", 46, "source", "Sổ theo dõi của phường");
    }

    private static Map<String, String> ended() {
        return Map.of(
                "from", YEAR + "-01-01",
                "document", "12/2026/QĐ-UBND",
                "reason", "Đơn vị nhỏ, ít người.");
    }
}
