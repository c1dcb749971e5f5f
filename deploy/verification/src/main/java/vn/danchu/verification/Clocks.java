package vn.danchu.verification;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import vn.danchu.verification.Door.Answer;

/** The clocks of all services, moved together from day to day. */
public final class Clocks {

    private static final List<String> SERVICES = List.of("consultation", "directory", "supervision", "insight");
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Door door;
    private final People people;

    public Clocks(Door door, People people) {
        this.door = door;
        this.people = people;
    }

    /** The day it is in Vietnam by these clocks. */
    public LocalDate today() throws IOException, InterruptedException {
        return now().atZone(VIETNAM).toLocalDate();
    }

    /** Moves the clocks of all services to the first hour of a day, never back. */
    public void moveTo(LocalDate day) throws IOException, InterruptedException {
        Duration ahead = today().isBefore(day)
                ? Duration.between(now(), day.atStartOfDay(VIETNAM).toInstant().plusSeconds(3600))
                : Duration.ZERO;
        Duration offset = offset(SERVICES.getFirst()).plus(ahead);
        for (String service : SERVICES) {
            if (!offset(service).equals(offset)) {
                door.to("PUT", clock(service))
                        .as(people.token("city.officer"))
                        .with(Map.of("offset", offset.toString()))
                        .send()
                        .orFail("Moving the clock of " + service);
            }
        }
    }

    private Instant now() throws IOException, InterruptedException {
        return Instant.parse(read(SERVICES.getFirst()).text("now"));
    }

    private Duration offset(String service) throws IOException, InterruptedException {
        return Duration.parse(read(service).text("offset"));
    }

    private Answer read(String service) throws IOException, InterruptedException {
        return door.to("GET", clock(service))
                .as(people.token("city.officer"))
                .send()
                .orFail("Reading the clock of " + service);
    }

    private static String clock(String service) {
        return "/api/" + service + "/v1/development/clock";
    }
}
