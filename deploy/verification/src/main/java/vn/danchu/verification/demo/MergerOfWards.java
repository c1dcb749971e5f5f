package vn.danchu.verification.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import vn.danchu.verification.Clocks;
import vn.danchu.verification.Door;
import vn.danchu.verification.Door.Answer;
import vn.danchu.verification.People;
import vn.danchu.verification.Progress;
import vn.danchu.verification.demo.Consultations.Officials;

/**
 * Two wards become one while both ask their people. What was begun goes on in the name of the new ward: nobody's comment is
 * lost, officials of either old ward act for all of it, others may as little as before, and figures follow. The merger is made up,
 * and is made once: where the platform knows it already, the course goes on behind it.
 */
final class MergerOfWards {

    private static final Matter KEPT = Matter.BAN_CO;
    private static final Matter ENDED = Matter.XUAN_HOA;
    private static final List<Matter> BOTH = List.of(KEPT, ENDED);
    private static final String STRANGER = Matter.TAN_DINH.chair();
    private static final String UNITS = "/api/directory/v1/units/";
    private static final int DAYS_BEFORE = 9;
    private static final int LEAST = 8;
    private static final int SHARE = 15;
    private static final int LONG_AGO = 700;

    private final Door door;
    private final People people;
    private final PrintStream out;
    private final Clocks clocks;
    private final Consultations consultations;

    MergerOfWards(Door door, People people, PrintStream out, Clocks clocks, Consultations consultations) {
        this.door = door;
        this.people = people;
        this.out = out;
        this.clocks = clocks;
        this.consultations = consultations;
    }

    /**
     * Plays it.
     *
     * @param comments of the whole demonstration; each ward here makes a share of them before the merger, and another after it
     */
    void play(int comments) throws IOException, InterruptedException, ExecutionException {
        int each = Math.max(LEAST, comments / SHARE);
        for (Matter matter : BOTH) {
            consultations.publish(matter);
        }
        if (isKnown()) {
            out.println("   Hai phường đã sáp nhập từ lần chạy trước.");
        } else {
            speak("before", each, List.of(KEPT), KEPT);
            speak("before", each, List.of(ENDED), ENDED);
            clocks.moveTo(clocks.today().plusDays(DAYS_BEFORE));
            everyWardForItself();
            record();
        }
        LocalDate since = takeEffect();
        oldLinksLead(since);
        if (consultations.state(ENDED).equals("OPEN")) {
            speak("after", each, BOTH, KEPT);
            speak("after", each, BOTH, ENDED);
            close();
        }
        if (consultations.state(ENDED).equals("CLOSED")) {
            refused(
                    "Chủ tịch phường Tân Định muốn làm thay phường mới",
                    consultations.attempt(
                            ENDED, "compilation", STRANGER, Map.of("compiler", people.subject(ENDED.compiler()))));
        }
        out.println("   Cán bộ của hai phường cũ, nay của phường mới, kết thúc việc của nhau:");
        consultations.decide(KEPT, new Officials(ENDED.chair(), KEPT.compiler()), "07/QĐ-UBND");
        consultations.decide(ENDED, new Officials(KEPT.chair(), ENDED.compiler()), "08/QĐ-UBND");
        figuresFollow(since);
    }

    /** Whether the directory has been told of the merger, in effect or not. */
    private boolean isKnown() throws IOException, InterruptedException {
        Answer ward = unit(ENDED.unit());
        return !ward.text("code").equals(ENDED.unit()) || ward.body().has("validUntil");
    }

    private void everyWardForItself() throws IOException, InterruptedException {
        refused(
                "Trước khi sáp nhập, chủ tịch phường Bàn Cờ muốn gia hạn việc của phường Xuân Hoà",
                consultations.attempt(
                        ENDED,
                        "extension",
                        KEPT.chair(),
                        Map.of(
                                "closesOn",
                                consultations.closesOn(ENDED).plusDays(5),
                                "reason",
                                "Để người dân có thêm thời gian.")));
        refused(
                "Trước khi sáp nhập, người dân phường Bàn Cờ muốn góp ý cho phường Xuân Hoà",
                consultations.say(
                        ENDED,
                        Opinion.ofCitizen(new Random(0), ENDED),
                        "PORTAL",
                        people.token(KEPT.ask() + ".citizen1", KEPT.portal()),
                        "demo-merger-too-early"));
    }

    private void record() throws IOException, InterruptedException {
        LocalDate today = clocks.today();
        Answer recorded = door.to("POST", "/api/directory/v1/mergers")
                .as(people.token("city.chair"))
                .once("demo-merger")
                .with(Map.of(
                        "documentNumber", "01/NQ-UBTVQH (giả định)",
                        "issuedOn", today,
                        "effectiveOn", today.plusDays(1),
                        "merged", List.of(KEPT.unit(), ENDED.unit()),
                        "unit",
                                Map.of(
                                        "code", KEPT.unit(),
                                        "type", "WARD",
                                        "name", "Bàn Cờ",
                                        "nameInEnglish", "Ban Co")))
                .send()
                .orFail("Recording the merger");
        out.printf(
                "   Thành phố ghi nhận: từ ngày %s, phường Xuân Hoà (%s) nhập vào phường Bàn Cờ; phường mới giữ mã %s.%n",
                Script.DAY.format(LocalDate.parse(recorded.text("effectiveOn"))), ENDED.unit(), KEPT.unit());
    }

    /** Lets the first day of the new ward come, and every service know. */
    private LocalDate takeEffect() throws IOException, InterruptedException {
        String until = unit(ENDED.unit()).text("validUntil");
        if (!until.isEmpty()) {
            clocks.moveTo(LocalDate.parse(until));
        }
        Answer ward = unit(ENDED.unit());
        LocalDate since = LocalDate.parse(ward.text("validFrom"));
        out.printf(
                "   Hôm nay là %s. Mã cũ %s dẫn đến %s, có từ ngày %s.%n",
                Script.DAY.format(clocks.today()), ENDED.unit(), ward.text("fullName"), Script.DAY.format(since));
        Patience.until(
                () -> titles(KEPT.unit()).contains(ENDED.title()),
                "The consultation service does not know of the merger");
        Patience.until(
                () -> commentsOf("city.viewer", "&unit=" + ENDED.unit())
                        .at("/unit/validFrom")
                        .asText()
                        .equals(since.toString()),
                "Insight does not know of the merger");
        return since;
    }

    /** What somebody has kept an address of is where it was. */
    private void oldLinksLead(LocalDate since) throws IOException, InterruptedException {
        List<String> predecessors = new ArrayList<>();
        door.to("GET", UNITS + KEPT.unit() + "/history?on=" + since)
                .send()
                .orFail("Reading where the ward comes from")
                .body()
                .path("predecessors")
                .forEach(unit -> predecessors.add(unit.path("fullName").asText()));
        String comment = door.to("GET", consultations.path(ENDED) + "/comments?limit=1")
                .send()
                .orFail("Listing comments of the old ward")
                .body()
                .at("/items/0/id")
                .asText();
        door.to("GET", Consultations.API + "/comments/" + comment).send().orFail("Reading a comment of the old ward");
        out.printf(
                "   Lịch sử của phường mới: %s. Danh sách của phường mới có %d đợt lấy ý kiến của hai phường cũ;%n"
                        + "   đường dẫn cũ đến đợt lấy ý kiến và ý kiến của phường Xuân Hoà vẫn mở được.%n",
                String.join(", ", predecessors), titles(KEPT.unit()).size());
    }

    private List<String> titles(String unit) throws IOException, InterruptedException {
        List<String> titles = new ArrayList<>();
        consultations
                .listed(unit)
                .forEach(consultation -> titles.add(consultation.path("title").asText()));
        return titles;
    }

    /** Citizens of these wards, each through the portal of their own, on what one ward asks. */
    private void speak(String when, int each, List<Matter> wards, Matter matter)
            throws IOException, InterruptedException, ExecutionException {
        List<Callable<Answer>> speeches = new ArrayList<>();
        for (Matter ward : wards) {
            for (int number = 0; number < each / wards.size(); number++) {
                String key = "demo-merger-%s-%s-%s-%d".formatted(when, matter.ask(), ward.ask(), number);
                Random random = new Random(key.hashCode());
                String citizen = ward.ask() + ".citizen" + (1 + random.nextInt(4));
                Opinion opinion = Opinion.ofCitizen(random, matter);
                speeches.add(
                        () -> consultations.say(matter, opinion, "PORTAL", people.token(citizen, ward.portal()), key));
            }
        }
        Crowd crowd = new Crowd(new Progress(out, "ý kiến", speeches.size()));
        crowd.speak(speeches);
        if (wards.size() > 1) {
            out.println("   Người dân của cả hai phường cũ góp ý cho \"" + matter.title() + "\": " + crowd.outcomes());
        }
    }

    private void close() throws IOException, InterruptedException {
        clocks.moveTo(consultations.closesOn(ENDED).plusDays(1));
        out.printf("   Hôm nay là %s, hết hạn lấy ý kiến.%n", Script.DAY.format(clocks.today()));
        for (Matter matter : BOTH) {
            consultations.awaitClosing(matter);
        }
    }

    /** City and ward see one ward that has what both were told; nothing stands under the wards that are no more. */
    private void figuresFollow(LocalDate since) throws IOException, InterruptedException {
        String ward = KEPT.unit() + "@" + since;
        Patience.until(
                () -> ofTheWards("city.viewer", "&unit=79").equals(Map.of(ward, countedOfNewWard())),
                "The city does not see what the new ward was told");
        Map<String, Long> seen = ofTheWards(ENDED.chair(), "");
        if (!seen.keySet().equals(Set.of(ward)) || !seen.equals(ofTheWards(KEPT.chair(), ""))) {
            throw new IOException("Officials of the two wards do not see the same: " + seen + ".");
        }
        out.printf(
                "   Số liệu: %d ý kiến cho phường Bàn Cờ cũ, %d cho phường Xuân Hoà; thành phố và phường mới cùng thấy %d.%n",
                counted(KEPT), counted(ENDED), seen.get(ward));
    }

    /** Comments that count in all that the new ward carries on or has begun, each consultation asked for by itself. */
    private long countedOfNewWard() throws IOException, InterruptedException {
        long counted = 0;
        for (JsonNode consultation : consultations.listed(KEPT.unit())) {
            counted += figures(consultation.path("id").asText());
        }
        return counted;
    }

    private long counted(Matter matter) throws IOException, InterruptedException {
        Answer consultation = consultations.here(matter);
        long atClosing = consultation.body().path("countedAtClosing").asLong();
        if (figures(consultation.text("id")) != atClosing) {
            throw new IOException(
                    matter.title() + " had " + atClosing + " comments at its closing, and insight has not.");
        }
        return atClosing;
    }

    private long figures(String consultation) throws IOException, InterruptedException {
        return door.to("GET", "/api/insight/v1/consultations/" + consultation + "/figures")
                .as(people.token(KEPT.chair()))
                .send()
                .orFail("Reading the figures of a consultation")
                .body()
                .path("counted")
                .asLong();
    }

    private JsonNode commentsOf(String who, String query) throws IOException, InterruptedException {
        LocalDate today = clocks.today();
        return door.to(
                        "GET",
                        "/api/insight/v1/measures?measure=comments&from=" + today.minusDays(LONG_AGO) + "&to=" + today
                                + query)
                .as(people.token(who))
                .send()
                .orFail("Reading figures")
                .body();
    }

    /** What somebody sees of the two codes, by unit: a code and the day from which it names one. */
    private Map<String, Long> ofTheWards(String who, String query) throws IOException, InterruptedException {
        Map<String, Long> seen = new TreeMap<>();
        for (JsonNode row : commentsOf(who, query + "&groupBy=unit").path("rows")) {
            String code = row.at("/unit/code").asText();
            if (BOTH.stream().anyMatch(matter -> matter.unit().equals(code))) {
                seen.put(
                        code + "@" + row.at("/unit/validFrom").asText(),
                        row.path("value").asLong());
            }
        }
        return seen;
    }

    private void refused(String what, Answer answer) throws IOException {
        if (answer.status() != 403) {
            throw new IOException(what + ": " + answer.status() + " instead of 403.");
        }
        out.println("   " + what + ". Bị từ chối: " + answer.status() + " " + answer.text("title"));
    }

    private Answer unit(String code) throws IOException, InterruptedException {
        return door.to("GET", UNITS + code).send().orFail("Reading a unit");
    }
}
