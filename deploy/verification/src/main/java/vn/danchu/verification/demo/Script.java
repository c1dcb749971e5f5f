package vn.danchu.verification.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import vn.danchu.verification.Clocks;
import vn.danchu.verification.Door;
import vn.danchu.verification.Door.Answer;
import vn.danchu.verification.People;
import vn.danchu.verification.Progress;
import vn.danchu.verification.demo.Consultations.Officials;

/**
 * The demonstration, step by step. Each step first looks at what is there, so that running it again, or after it was cut off, goes
 * on where it stopped and does nothing twice.
 */
public final class Script {

    /** A date as it is written in Vietnam. */
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final int WARDS = 3;
    private static final int WAVES = 20;
    /** So many reports for so many comments. */
    private static final int REPORTS = 2;

    private static final int COMMENTS = 3;

    private final Door door;
    private final People people;
    private final PrintStream out;
    private final int comments;
    private final Clocks clocks;
    private final Consultations consultations;

    public Script(Door door, People people, PrintStream out, int comments) {
        this.door = door;
        this.people = people;
        this.out = out;
        this.comments = comments;
        this.clocks = new Clocks(door, people);
        this.consultations = new Consultations(door, people, clocks, out);
    }

    /** Plays it from the start, or from where it was left. */
    public void play() throws IOException, InterruptedException, ExecutionException {
        out.println("Hôm nay theo đồng hồ của nền tảng: " + DAY.format(clocks.today()));
        out.println();
        out.println("1. Bốn đơn vị công bố dự thảo để lấy ý kiến");
        for (Matter matter : Matter.ALL) {
            consultations.publish(matter);
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
        consultations.decide(Matter.BEN_THANH, Officials.of(Matter.BEN_THANH), "12/2026/QĐ-UBND");
        out.println("7. Hai phường Bàn Cờ và Xuân Hoà sáp nhập giữa kỳ lấy ý kiến (giả định)");
        new MergerOfWards(door, people, out, clocks, consultations).play(comments);
        out.println("8. Người dân ba phường phản ánh, kiến nghị; có việc được trả lời đúng hẹn, có việc trễ hạn");
        new Reports(door, people, out, clocks).play(comments * REPORTS / COMMENTS);
        new Letters(door, people, out, clocks).send();
        out.println("9. Các phường công khai thông tin; có nội dung đúng hạn, có nội dung chậm, có nội dung còn nợ");
        new Notices(door, people, out, clocks).post();
        out.println("10. Phường Tân Định công bố một dự thảo khác, đang chờ góp ý");
        consultations.publish(Matter.STILL_OPEN);
        out.println();
        out.println("Xong. Xem các con số: make reconcile; xem trực tiếp:");
        out.println("  curl -N -H \"Authorization: Bearer $(make -s token USER=city.viewer)\" "
                + door.address("/api/insight/v1/stream"));
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
            speeches.add(() -> consultations.say(
                    matter, opinion, "PORTAL", people.token(citizen, "portal-" + ward), "demo-citizen-" + key));
        }
        for (int number = 1; number <= 10; number++) {
            String organisation = "org-%02d".formatted(number);
            Opinion opinion = Opinion.ofOrganisation(number, Matter.CITY);
            speeches.add(() -> consultations.say(
                    Matter.CITY,
                    opinion,
                    "FRONT_AND_ORGANISATIONS",
                    people.token(organisation),
                    "demo-" + organisation));
        }
        if (!consultations.state(Matter.CITY).equals("OPEN")) {
            out.println("   Đã góp ý xong từ lần chạy trước.");
            return;
        }
        LocalDate published = LocalDate.parse(consultations.here(Matter.CITY).text("publishedOn"));
        Crowd crowd = new Crowd(new Progress(out, "ý kiến", speeches.size()));
        int size = Math.ceilDiv(speeches.size(), WAVES);
        for (int wave = 0; wave < WAVES; wave++) {
            clocks.moveTo(published.plusDays(wave));
            crowd.speak(speeches.subList(
                    Math.min(wave * size, speeches.size()), Math.min((wave + 1) * size, speeches.size())));
        }
        out.println("   " + crowd.outcomes());
    }

    private void criticise() throws IOException, InterruptedException {
        if (!consultations.state(Matter.BEN_THANH).equals("OPEN")) {
            out.println("   Đã gửi từ lần chạy trước.");
            return;
        }
        Map<String, Object> statement = new HashMap<>();
        new ObjectMapper()
                .readTree(Resources.text("criticism.json"))
                .properties()
                .forEach(field -> statement.put(field.getKey(), field.getValue()));
        statement.put("issuedOn", clocks.today());
        Answer answer = door.to("POST", consultations.path(Matter.BEN_THANH) + "/criticisms")
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
        if (!consultations.state(Matter.CITY).equals("OPEN")) {
            clocks.moveTo(clocks.today());
            out.println("   Việc lấy ý kiến đã kết thúc, đồng hồ không phải chạy nữa.");
            return;
        }
        LocalDate last = clocks.today();
        for (Matter matter : Matter.ALL) {
            LocalDate closes = consultations.closesOn(matter);
            last = closes.isAfter(last) ? closes : last;
        }
        clocks.moveTo(last.plusDays(1));
        out.printf("   Hôm nay là %s.%n", DAY.format(clocks.today()));
        for (Matter matter : Matter.ALL) {
            consultations.awaitClosing(matter);
        }
    }

    private void decideTooEarly() throws IOException, InterruptedException {
        Answer refused = consultations.attempt(
                Matter.SAI_GON,
                "decision",
                Matter.SAI_GON.chair(),
                Map.of("documentNumber", "01/QĐ-UBND", "issuedOn", clocks.today()));
        if (refused.done()) {
            throw new IOException("Phường Sài Gòn was allowed to decide before anybody was answered.");
        }
        out.println("   Bị từ chối: " + refused.status() + " " + refused.text("title"));
        out.println("   " + refused.text("detail") + " (" + refused.text("basis") + ")");
    }

    private static Matter ofWard(String ward) {
        return Matter.ALL.stream()
                .filter(matter -> matter.ask().equals(ward))
                .findFirst()
                .orElseThrow();
    }
}
