package vn.danchu.verification.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import vn.danchu.verification.Door;
import vn.danchu.verification.Door.Answer;
import vn.danchu.verification.People;
import vn.danchu.verification.Progress;

/**
 * The demonstration, step by step. Each step first looks at what is there, so that running it again, or after it was cut off, goes
 * on where it stopped and does nothing twice.
 */
public final class Script {

    private static final String API = "/api/consultation/v1";
    private static final List<String> CLOCKS = List.of("consultation", "insight");
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int AT_ONCE = 8;
    private static final int GROUP = 100;
    private static final int WARDS = 3;
    private static final int WAVES = 20;

    private final Door door;
    private final People people;
    private final PrintStream out;
    private final int comments;
    private final Map<Matter, String> consultations = new HashMap<>();

    public Script(Door door, People people, PrintStream out, int comments) {
        this.door = door;
        this.people = people;
        this.out = out;
        this.comments = comments;
    }

    /** Plays it from the start, or from where it was left. */
    public void play() throws IOException, InterruptedException, ExecutionException {
        out.println("Hôm nay theo đồng hồ của nền tảng: " + DAY.format(today()));
        out.println();
        out.println("1. Bốn đơn vị công bố dự thảo để lấy ý kiến");
        for (Matter matter : Matter.ALL) {
            publish(matter);
        }
        out.println("2. Người dân và các tổ chức góp ý");
        speak();
        out.println("3. Mặt trận gửi văn bản phản biện xã hội");
        criticise();
        out.println("4. Đồng hồ chạy qua ngày kết thúc lấy ý kiến");
        moveTheClock();
        out.println("5. Phường Sài Gòn muốn quyết định khi chưa trả lời ai");
        decideTooEarly();
        out.println("6. Phường Bến Thành tổng hợp, trả lời từng ý kiến, công khai và quyết định");
        answerAndDecide();
        out.println("7. Phường Tân Định công bố một dự thảo khác, đang chờ góp ý");
        publish(Matter.STILL_OPEN);
        out.println();
        out.println("Xong. Xem các con số: make reconcile; xem trực tiếp:");
        out.println("  curl -N -H \"Authorization: Bearer $(make -s token USER=city.viewer)\" "
                + door.address("/api/insight/v1/stream"));
    }

    private void publish(Matter matter) throws IOException, InterruptedException {
        Optional<JsonNode> known = find(matter);
        String id = known.isPresent() ? known.get().path("id").asText() : prepared(matter);
        consultations.put(matter, id);
        Answer consultation = read(id, matter.officer());
        LocalDate closing = today().plusDays(20);
        if (consultation.text("state").equals("DRAFT")) {
            change(
                    consultation,
                    "plan",
                    matter.chair(),
                    Map.of(
                            "content", matter.title(),
                            "forms", List.of("PORTAL", "FRONT_AND_ORGANISATIONS", "SUGGESTION_BOX"),
                            "manner",
                                    "Đăng toàn văn dự thảo trên trang thông tin điện tử, niêm yết tại trụ sở và nhà văn hóa khu phố.",
                            "closesOn", closing,
                            "responsible", people.subject(matter.officer()),
                            "respondBy", closing.plusDays(20),
                            "decideBy", closing.plusDays(40)));
            consultation = read(id, matter.officer());
        }
        if (consultation.text("state").equals("PLANNED")) {
            change(
                    consultation,
                    "opening",
                    matter.officer(),
                    Map.of("postedAt", "Trụ sở Ủy ban nhân dân và các nhà văn hóa khu phố"));
            consultation = read(id, matter.officer());
        }
        out.printf(
                "   %-68s %-10s đến hết %s%n",
                matter.title(), consultation.text("state"), DAY.format(LocalDate.parse(consultation.text("closesOn"))));
    }

    private String prepared(Matter matter) throws IOException, InterruptedException {
        String officer = people.token(matter.officer());
        Answer draft = door.to("POST", API + "/drafts")
                .as(officer)
                .once("demo-draft-" + matter.key())
                .with(Map.of(
                        "title",
                        matter.title(),
                        "documentType",
                        matter.documentType(),
                        "text",
                        Resources.text(matter.text())))
                .send()
                .orFail("Importing " + matter.text());
        Answer made = door.to("POST", API + "/consultations")
                .as(officer)
                .once("demo-consultation-" + matter.key())
                .with(Map.of(
                        "title", matter.title(),
                        "draftId", draft.text("id"),
                        "regime", matter.regime(),
                        "matter", matter.matter()))
                .send()
                .orFail("Preparing " + matter.title());
        return made.text("id");
    }

    private Optional<JsonNode> find(Matter matter) throws IOException, InterruptedException {
        Answer listed = door.to("GET", API + "/consultations?limit=100&unit=" + matter.unit())
                .as(people.token(matter.officer()))
                .send()
                .orFail("Listing consultations");
        for (JsonNode consultation : listed.body().path("items")) {
            if (consultation.path("title").asText().equals(matter.title())) {
                return Optional.of(consultation);
            }
        }
        return Optional.empty();
    }

    private void speak() throws IOException, InterruptedException, ExecutionException {
        List<Callable<Answer>> speeches = new ArrayList<>();
        List<String> wards = List.of("benthanh", "saigon", "tandinh");
        for (int number = 0; number < comments; number++) {
            Random random = new Random(number);
            String ward = wards.get(number % WARDS);
            Matter matter = random.nextInt(3) == 0 ? Matter.CITY : ofWard(ward);
            String citizen = ward + ".citizen" + (1 + random.nextInt(4));
            Opinion opinion = Opinion.ofCitizen(random, matter);
            int key = number;
            speeches.add(() ->
                    say(matter, opinion, "PORTAL", people.token(citizen, "portal-" + ward), "demo-citizen-" + key));
        }
        for (int number = 1; number <= 10; number++) {
            String organisation = "org-%02d".formatted(number);
            Opinion opinion = Opinion.ofOrganisation(number, Matter.CITY);
            speeches.add(() -> say(
                    Matter.CITY,
                    opinion,
                    "FRONT_AND_ORGANISATIONS",
                    people.token(organisation),
                    "demo-" + organisation));
        }
        if (!state(Matter.CITY).equals("OPEN")) {
            out.println("   Đã góp ý xong từ lần chạy trước.");
            return;
        }
        LocalDate published = LocalDate.parse(here(Matter.CITY).text("publishedOn"));
        Progress progress = new Progress(out, "ý kiến", speeches.size());
        Map<String, Integer> outcomes = new HashMap<>();
        int size = Math.ceilDiv(speeches.size(), WAVES);
        for (int wave = 0; wave < WAVES; wave++) {
            moveTo(published.plusDays(wave));
            speakAtOnce(
                    speeches.subList(
                            Math.min(wave * size, speeches.size()), Math.min((wave + 1) * size, speeches.size())),
                    progress,
                    outcomes);
        }
        out.println("   " + outcomes);
    }

    private static void speakAtOnce(List<Callable<Answer>> speeches, Progress progress, Map<String, Integer> outcomes)
            throws IOException, InterruptedException, ExecutionException {
        try (ExecutorService crowd = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (Callable<Answer> speech : speeches) {
                answers.add(crowd.submit(() -> {
                    Answer answer = speech.call();
                    progress.step();
                    return answer;
                }));
            }
            for (Future<Answer> answer : answers) {
                outcomes.merge(answer.get().orFail("A comment").text("state"), 1, Integer::sum);
            }
        }
    }

    private Answer say(Matter matter, Opinion opinion, String channel, String token, String key)
            throws IOException, InterruptedException {
        Map<String, @Nullable Object> comment = new HashMap<>();
        comment.put("target", opinion.target());
        comment.put("text", opinion.text());
        comment.put("stance", opinion.stance());
        comment.put("channel", channel);
        comment.put("consent", Map.of("accepted", true, "purpose", "CONSULTATION", "version", "2026-01"));
        return door.to("POST", API + "/consultations/" + consultations.get(matter) + "/comments")
                .as(token)
                .once(key)
                .with(comment)
                .send();
    }

    private void criticise() throws IOException, InterruptedException {
        if (!state(Matter.BEN_THANH).equals("OPEN")) {
            out.println("   Đã gửi từ lần chạy trước.");
            return;
        }
        Map<String, Object> statement = new HashMap<>();
        new ObjectMapper()
                .readTree(Resources.text("criticism.json"))
                .properties()
                .forEach(field -> statement.put(field.getKey(), field.getValue()));
        statement.put("issuedOn", today());
        Answer answer = door.to("POST", API + "/consultations/" + consultations.get(Matter.BEN_THANH) + "/criticisms")
                .as(people.token("front-benthanh"))
                .once("demo-criticism")
                .with(statement)
                .send();
        if (answer.status() != 409) {
            answer.orFail("The statement of social criticism");
        }
        out.println("   Văn bản phản biện của Mặt trận phường Bến Thành đã được nhận.");
    }

    private void moveTheClock() throws IOException, InterruptedException {
        LocalDate last = today();
        for (Matter matter : Matter.ALL) {
            LocalDate closes = LocalDate.parse(
                    read(consultations.get(matter), matter.officer()).text("closesOn"));
            last = closes.isAfter(last) ? closes : last;
        }
        if (!state(Matter.CITY).equals("OPEN")) {
            moveTo(today());
            out.println("   Việc lấy ý kiến đã kết thúc, đồng hồ không phải chạy nữa.");
            return;
        }
        moveTo(last.plusDays(1));
        out.printf("   Hôm nay là %s.%n", DAY.format(today()));
        for (Matter matter : Matter.ALL) {
            awaitState(matter, "CLOSED");
        }
    }

    private void decideTooEarly() throws IOException, InterruptedException {
        Answer consultation = read(consultations.get(Matter.SAI_GON), Matter.SAI_GON.chair());
        Answer refused = door.to("POST", API + "/consultations/" + consultations.get(Matter.SAI_GON) + "/decision")
                .as(people.token(Matter.SAI_GON.chair()))
                .ifMatch(consultation.version())
                .with(Map.of("documentNumber", "01/QĐ-UBND", "issuedOn", today()))
                .send();
        if (refused.done()) {
            throw new IOException("Phường Sài Gòn was allowed to decide before anybody was answered.");
        }
        out.println("   Bị từ chối: " + refused.status() + " " + refused.text("title"));
        out.println("   " + refused.text("detail") + " (" + refused.text("basis") + ")");
    }

    private void answerAndDecide() throws IOException, InterruptedException {
        Matter matter = Matter.BEN_THANH;
        if (state(matter).equals("CLOSED")) {
            change(here(matter), "compilation", matter.chair(), Map.of("compiler", people.subject(matter.compiler())));
        }
        if (state(matter).equals("COMPILING")) {
            answerComments(matter);
            answerCriticism(matter);
            change(
                    here(matter),
                    "approval",
                    matter.chair(),
                    Map.of(
                            "conclusion",
                            "REVISE",
                            "explanation",
                            "Dự thảo được chỉnh lý theo các ý kiến đã tiếp thu."));
        }
        if (state(matter).equals("EXPLAINED")) {
            change(here(matter), "publication", matter.chair(), Map.of("postedAt", "Trụ sở Ủy ban nhân dân phường"));
        }
        if (state(matter).equals("PUBLISHED")) {
            change(
                    here(matter),
                    "decision",
                    matter.chair(),
                    Map.of("documentNumber", "12/2026/QĐ-UBND", "issuedOn", today()));
        }
        Answer decided = here(matter);
        out.printf(
                "   %s: %s, văn bản số %s ngày %s; %s ý kiến được tính.%n",
                matter.title(),
                decided.text("state"),
                decided.text("documentNumber"),
                DAY.format(LocalDate.parse(decided.text("issuedOn"))),
                decided.text("countedAtClosing"));
    }

    private void answerComments(Matter matter) throws IOException, InterruptedException {
        Map<String, List<String>> groups = new HashMap<>();
        for (JsonNode comment : unanswered(matter)) {
            groups.computeIfAbsent(comment.path("stance").asText(), stance -> new ArrayList<>())
                    .add(comment.path("id").asText());
        }
        int total = groups.values().stream().mapToInt(List::size).sum();
        if (total == 0) {
            return;
        }
        Progress progress = new Progress(out, "trả lời", total);
        for (Map.Entry<String, List<String>> group : groups.entrySet()) {
            List<String> ids = group.getValue();
            for (int from = 0; from < ids.size(); from += GROUP) {
                List<String> some = ids.subList(from, Math.min(from + GROUP, ids.size()));
                Answering answering = Answering.to(group.getKey());
                door.to("POST", API + "/consultations/" + consultations.get(matter) + "/responses")
                        .as(people.token(matter.compiler()))
                        .once("demo-answer-" + some.getFirst())
                        .with(Map.of(
                                "commentIds",
                                some,
                                "disposition",
                                answering.disposition(),
                                "reason",
                                answering.reason()))
                        .send()
                        .orFail("Answering comments");
                some.forEach(id -> progress.step());
            }
        }
    }

    private List<JsonNode> unanswered(Matter matter) throws IOException, InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        String first = API + "/consultations/" + consultations.get(matter) + "/comments?limit=100&state=SUBMITTED";
        String next = "";
        do {
            Answer page = door.to("GET", next.isEmpty() ? first : first + "&cursor=" + next)
                    .as(people.token(matter.compiler()))
                    .send()
                    .orFail("Listing comments");
            page.body().path("items").forEach(all::add);
            next = page.text("next");
        } while (!next.isEmpty() && !next.equals("null"));
        return all;
    }

    private void answerCriticism(Matter matter) throws IOException, InterruptedException {
        Answer listed = door.to("GET", API + "/consultations/" + consultations.get(matter) + "/criticisms")
                .as(people.token(matter.chair()))
                .send()
                .orFail("Listing criticisms");
        for (JsonNode criticism : listed.body().path("items")) {
            if (!criticism.path("state").asText().equals("AWAITING_ANSWER")) {
                continue;
            }
            String path = API + "/criticisms/" + criticism.path("id").asText();
            Answer current =
                    door.to("GET", path).as(people.token(matter.chair())).send().orFail("Reading the criticism");
            Map<String, Object> points = new HashMap<>();
            for (String part : List.of("NECESSITY", "CONFORMITY", "IMPACT", "HARMONY_OF_INTERESTS")) {
                points.put(part, Map.of("accepted", true));
            }
            points.put(
                    "FEASIBILITY",
                    Map.of(
                            "accepted",
                            false,
                            "reason",
                            "Khu phố chưa có nhà văn hóa niêm yết tại điểm sinh hoạt cộng đồng, theo khoản 2 Điều 13 của Luật."));
            door.to("POST", path + "/answer")
                    .as(people.token(matter.chair()))
                    .ifMatch(current.version())
                    .with(Map.of(
                            "points",
                            points,
                            "text",
                            "Ủy ban nhân dân phường trân trọng cảm ơn và trả lời từng nội dung phản biện."))
                    .send()
                    .orFail("Answering the criticism");
            out.println("   Văn bản phản biện đã được trả lời.");
        }
    }

    private void change(Answer seen, String step, String who, Map<String, Object> request)
            throws IOException, InterruptedException {
        door.to("POST", API + "/consultations/" + seen.text("id") + "/" + step)
                .as(people.token(who))
                .ifMatch(seen.version())
                .with(request)
                .send()
                .orFail(step);
    }

    private Answer read(@Nullable String id, String who) throws IOException, InterruptedException {
        return door.to("GET", API + "/consultations/" + id)
                .as(people.token(who))
                .send()
                .orFail("Reading a consultation");
    }

    private Answer here(Matter matter) throws IOException, InterruptedException {
        return read(consultations.get(matter), matter.chair());
    }

    private String state(Matter matter) throws IOException, InterruptedException {
        return here(matter).text("state");
    }

    private void awaitState(Matter matter, String state) throws IOException, InterruptedException {
        Instant patience = Instant.now().plusSeconds(30);
        while (!state(matter).equals(state)) {
            if (Instant.now().isAfter(patience)) {
                throw new IOException(matter.title() + " is not " + state + " after 30 seconds.");
            }
            Thread.sleep(Duration.ofMillis(250));
        }
    }

    private LocalDate today() throws IOException, InterruptedException {
        return now().atZone(VIETNAM).toLocalDate();
    }

    /** Moves the clocks of all services to the first hour of a day, never back. */
    private void moveTo(LocalDate day) throws IOException, InterruptedException {
        Duration ahead = today().isBefore(day)
                ? Duration.between(now(), day.atStartOfDay(VIETNAM).toInstant().plusSeconds(3600))
                : Duration.ZERO;
        Duration offset = offset("consultation").plus(ahead);
        for (String service : CLOCKS) {
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
        return Instant.parse(readClock("consultation").text("now"));
    }

    private Duration offset(String service) throws IOException, InterruptedException {
        return Duration.parse(readClock(service).text("offset"));
    }

    private Answer readClock(String service) throws IOException, InterruptedException {
        return door.to("GET", clock(service))
                .as(people.token("city.officer"))
                .send()
                .orFail("Reading the clock of " + service);
    }

    private static String clock(String service) {
        return "/api/" + service + "/v1/development/clock";
    }

    private static Matter ofWard(String ward) {
        return Matter.ALL.stream()
                .filter(matter -> matter.ask().equals(ward))
                .findFirst()
                .orElseThrow();
    }
}
