package vn.danchu.verification.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import vn.danchu.verification.Clocks;
import vn.danchu.verification.Door;
import vn.danchu.verification.Door.Answer;
import vn.danchu.verification.People;
import vn.danchu.verification.Progress;

/**
 * Feedback of the people of three wards over some weeks of a moved clock, and what the wards do with it: most of it in time, some
 * late, some never. A report is known again by its place, a step by the state it is taken in.
 */
final class Reports {

    private static final String API = "/api/supervision/v1/feedback";
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int DAYS = 20;
    private static final int CONFLICT = 409;

    private final Door door;
    private final People people;
    private final PrintStream out;
    private final Clocks clocks;
    private final Map<Report, String> ids = new ConcurrentHashMap<>();

    Reports(Door door, People people, PrintStream out, Clocks clocks) {
        this.door = door;
        this.people = people;
        this.out = out;
        this.clocks = clocks;
    }

    /** Plays it, or what is left of it. */
    void play(int number) throws IOException, InterruptedException, ExecutionException {
        List<Report> reports = IntStream.range(0, number).mapToObj(Report::new).toList();
        LocalDate first = find(reports);
        int perDay = Math.ceilDiv(number, DAYS);
        Crowd crowd = new Crowd(new Progress(
                out,
                "phản ánh và việc xử lý",
                number
                        + reports.stream()
                                .mapToInt(report -> report.fate().deeds().size())
                                .sum()));
        int last = DAYS
                + reports.stream()
                        .flatMap(report -> report.fate().deeds().stream())
                        .mapToInt(Deed::age)
                        .max()
                        .orElse(0);
        for (int day = 0; day <= last; day++) {
            clocks.moveTo(first.plusDays(day));
            play(reports, day, perDay, crowd);
        }
        out.println("   " + states());
        awaitBreach(first);
    }

    /** What is there from an earlier run; the day on which it began, today where nothing is. */
    private LocalDate find(List<Report> reports) throws IOException, InterruptedException {
        Map<String, Report> places = new HashMap<>();
        reports.forEach(report -> places.put(report.place(), report));
        LocalDate first = clocks.today();
        for (DemoWard ward : DemoWard.ALL) {
            for (JsonNode feedback : all(ward)) {
                Report report = places.get(feedback.at("/place/description").asText());
                if (report != null) {
                    ids.put(report, feedback.path("id").asText());
                    LocalDate received = Instant.parse(
                                    feedback.path("receivedAt").asText())
                            .atZone(VIETNAM)
                            .toLocalDate();
                    first = received.isBefore(first) ? received : first;
                }
            }
        }
        return first;
    }

    /** One day: what is reported on it, and the steps that fall on it, each after the one before. */
    private void play(List<Report> reports, int day, int perDay, Crowd crowd)
            throws IOException, InterruptedException, ExecutionException {
        LocalDate today = clocks.today();
        List<Callable<Answer>> sent = new ArrayList<>();
        List<Callable<List<Answer>>> done = new ArrayList<>();
        for (Report report : reports) {
            int age = day - report.number() / perDay;
            if (age == 0) {
                sent.add(() -> send(report));
            }
            List<Deed> due = report.fate().deeds().stream()
                    .filter(deed -> deed.age() == age)
                    .toList();
            if (!due.isEmpty()) {
                done.add(() -> {
                    List<Answer> answers = new ArrayList<>();
                    for (Deed deed : due) {
                        answers.add(take(report, deed, today));
                    }
                    return answers;
                });
            }
        }
        crowd.speak(sent);
        crowd.act(done);
    }

    private Answer send(Report report) throws IOException, InterruptedException {
        if (ids.containsKey(report)) {
            return read(report);
        }
        Answer answer = door.to("POST", report.isByTelephone() ? API + "/recorded" : API)
                .as(people.token(report.author()))
                .once("demo-report-" + report.number())
                .with(report.request())
                .send()
                .orFail("A report");
        ids.put(report, answer.text("id"));
        return answer;
    }

    private Answer take(Report report, Deed deed, LocalDate today) throws IOException, InterruptedException {
        Answer seen = read(report);
        if (!seen.text("state").equals(deed.from())) {
            return seen;
        }
        Deed.Day day = new Deed.Day(today, people.subject(report.ward().officer()));
        Answer answer = door.to("POST", path(report) + "/" + deed.step())
                .as(people.token(deed.actor(report)))
                .ifMatch(seen.version())
                .with(deed.body().apply(day))
                .send();
        // A rating leaves the state as it is: in a second run it was given before.
        return answer.status() == CONFLICT ? seen : answer.orFail(deed.step());
    }

    private Answer read(Report report) throws IOException, InterruptedException {
        return door.to("GET", path(report))
                .as(people.token(report.ward().officer()))
                .send()
                .orFail("Reading a report");
    }

    private String path(Report report) {
        return API + "/" + ids.get(report);
    }

    private Map<String, Integer> states() throws IOException, InterruptedException {
        Map<String, Integer> states = new TreeMap<>();
        for (DemoWard ward : DemoWard.ALL) {
            all(ward).forEach(feedback -> states.merge(feedback.path("state").asText(), 1, Integer::sum));
        }
        return states;
    }

    private List<JsonNode> all(DemoWard ward) throws IOException, InterruptedException {
        return door.all(API + "?limit=100", people.token(ward.officer()));
    }

    /** What was not done in time shows where everybody can see it. */
    private void awaitBreach(LocalDate from) throws IOException, InterruptedException {
        String question = "/api/insight/v1/measures?unit=79&measure=duty-breaches&groupBy=code&from=" + from + "&to="
                + clocks.today().plusDays(1);
        Map<String, Long> late = new TreeMap<>();
        Patience.until(
                () -> {
                    late.clear();
                    for (JsonNode row : door.to("GET", question)
                            .as(people.token("city.viewer"))
                            .send()
                            .orFail("Reading figures")
                            .body()
                            .path("rows")) {
                        String code = row.at("/dimensions/code").asText();
                        if (code.startsWith("FB.")) {
                            late.put(code, row.path("value").asLong());
                        }
                    }
                    return late.containsKey("FB.INTAKE") && late.containsKey("FB.ANSWER");
                },
                "No feedback is late");
        out.println("   Trễ hạn, ai cũng xem được: " + late);
    }
}
