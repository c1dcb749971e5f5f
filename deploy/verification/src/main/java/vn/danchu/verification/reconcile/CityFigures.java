package vn.danchu.verification.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import vn.danchu.verification.Door;
import vn.danchu.verification.People;

/** What the city sees, over the same door and with the same token as its own dashboards. */
final class CityFigures {

    private static final String API = "/api/insight/v1";

    private final Door door;
    private final People people;
    private final LocalDate today;

    /**
     * @param today by the clock of the figures; the longest period around it is asked for
     */
    CityFigures(Door door, People people, LocalDate today) {
        this.door = door;
        this.people = people;
        this.today = today;
    }

    /** Events that are on the topics and not counted yet. */
    long lag() throws IOException, InterruptedException {
        long lag = 0;
        for (JsonNode topic : get(API + "/projection").path("lag")) {
            lag += topic.asLong();
        }
        return lag;
    }

    /** The figures of a measure, with the same keys as the owners' side. */
    SortedMap<String, Long> figures(OwnersFigures.Question question) throws IOException, InterruptedException {
        JsonNode answer = get(API + "/measures?unit=79&measure=" + question.name() + "&from=" + today.minusDays(700)
                + "&to=" + today.plusDays(300)
                + (question.groupBy().isEmpty() ? "" : "&groupBy=" + String.join(",", question.groupBy())));
        SortedMap<String, Long> figures = new TreeMap<>();
        for (JsonNode row : answer.path("rows")) {
            List<String> key = new ArrayList<>();
            for (String part : question.groupBy()) {
                key.add(
                        switch (part) {
                            case "unit" -> unit(row.path("unit"));
                            case "day" -> row.path("day").asText();
                            default -> row.path("dimensions").path(part).asText();
                        });
            }
            figures.put(String.join(" ", key), row.path("value").asLong());
        }
        return figures;
    }

    /** Comments of one consultation, with the same keys as the owners' side. */
    SortedMap<String, Long> cells(UUID consultation) throws IOException, InterruptedException {
        JsonNode answer = get(API + "/consultations/" + consultation
                + "/figures?groupBy=authorUnit,authorKind,channel,stance,state,disposition");
        SortedMap<String, Long> figures = new TreeMap<>();
        for (JsonNode row : answer.path("rows")) {
            List<String> key = new ArrayList<>();
            key.add(row.path("authorUnit").isObject() ? unit(row.path("authorUnit")) : "-");
            for (String part : List.of("authorKind", "channel", "stance", "state", "disposition")) {
                key.add(row.path("dimensions").path(part).asText());
            }
            figures.put(String.join(" ", key), row.path("comments").asLong());
        }
        return figures;
    }

    private static String unit(JsonNode unit) {
        return unit.path("code").asText() + "@" + unit.path("validFrom").asText();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return door.to("GET", path)
                .as(people.token("city.viewer"))
                .send()
                .orFail("reading " + path)
                .body();
    }
}
