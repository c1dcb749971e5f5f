package vn.danchu.verification.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one person of the demonstration brings to their ward: the same for the same number.
 *
 * @param number of the report, from 0; its place on the street, so that it is known again
 */
record Report(int number) {

    private static final List<String> LINES = Resources.lines("reports.txt");
    private static final List<Fate> FATES = List.of(Fate.values());

    /** Every so many is told by telephone and typed by an official. */
    private static final int BY_TELEPHONE = 10;

    private static final int CITIZENS = 4;
    private static final double METRES = 0.00001;

    /** Who hears it. */
    DemoWard ward() {
        return DemoWard.ALL.get(number % DemoWard.ALL.size());
    }

    boolean isByTelephone() {
        return number % BY_TELEPHONE == BY_TELEPHONE - 1;
    }

    /** Name of the account that brings it; of an official where it is told by telephone. */
    String author() {
        return isByTelephone()
                ? ward().officer()
                : ward().matter().ask() + ".citizen" + (1 + number / DemoWard.ALL.size() % CITIZENS);
    }

    Fate fate() {
        return isByTelephone() ? Fate.ANSWERED : FATES.get(number % FATES.size());
    }

    /** By which it is known again. */
    String place() {
        return "Trước nhà số " + (number + 1) + " đường " + part(4);
    }

    /** As it is sent. */
    Map<String, ?> request() {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("field", part(0));
        request.put("kind", part(1));
        request.put("matter", part(2));
        request.put("text", part(3));
        request.put(
                "place",
                Map.of(
                        "description", place(),
                        "longitude", ward().longitude() + number % 37 * METRES,
                        "latitude", ward().latitude() + number % 41 * METRES));
        request.put("consent", Map.of("accepted", true, "purpose", "FEEDBACK", "version", "2026-01"));
        if (isByTelephone()) {
            request.put("channel", "PHONE");
            request.put("reporterKind", "CITIZEN");
            request.put("contact", "Gọi lại theo số tổng đài đã ghi, phiếu " + number);
            request.put("readBack", true);
        } else {
            request.put("unit", ward().matter().unit());
        }
        return request;
    }

    private String part(int index) {
        return LINES.get(number % LINES.size()).split(" \\| ", 5)[index];
    }
}
