package vn.danchu.verification.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.danchu.verification.Clocks;
import vn.danchu.verification.Door;
import vn.danchu.verification.Door.Answer;
import vn.danchu.verification.People;

/** What the wards have to disclose (Law 10/2022 art. 11): most of it in time, some late, some not yet. */
final class Notices {

    private static final String API = "/api/supervision/v1/disclosures";

    private static final List<Notice> NOTICES = List.of(
            new Notice("LAW10.11.1", "Kế hoạch phát triển kinh tế - xã hội năm", 3, List.of("POSTED", "PORTAL")),
            new Notice("LAW10.11.2.3", "Tình hình thực hiện dự toán ngân sách quý", 2, List.of("POSTED", "PORTAL")),
            new Notice("LAW10.11.3.1", "Dự án nâng cấp hẻm và tiến độ thực hiện", 4, List.of("POSTED", "DIALOGUE")),
            new Notice("LAW10.11.5.2", "Khoản huy động Nhân dân đóng góp làm đường", 25, List.of("POSTED", "DOCUMENT")),
            new Notice(
                    "LAW10.11.7", "Kết quả xét hỗ trợ hộ khó khăn", 3, List.of("POSTED", "GROUP_HEAD", "LOUDSPEAKER")),
            new Notice("LAW10.11.9.3", "Danh sách gọi nhập ngũ", 30, List.of("POSTED", "GROUP_HEAD")),
            new Notice("LAW10.11.12", "Mức thu phí, lệ phí", 1, List.of("POSTED", "PORTAL", "GROUP_HEAD")),
            new Notice("LAW10.11.13", "Thủ tục hành chính thực hiện tại phường", 2, List.of("POSTED", "PORTAL")),
            new Notice("LAW10.11.6.1", "Mua sắm, sử dụng tài sản công", 20, List.of()));

    private final Door door;
    private final People people;
    private final PrintStream out;
    private final Clocks clocks;

    Notices(Door door, People people, PrintStream out, Clocks clocks) {
        this.door = door;
        this.people = people;
        this.out = out;
        this.clocks = clocks;
    }

    /**
     * Something that was decided.
     *
     * @param item of the checklist
     * @param title of the document
     * @param age of the decision, in days
     * @param forms in which it is disclosed today; none where it is forgotten
     */
    private record Notice(String item, String title, int age, List<String> forms) {}

    void post() throws IOException, InterruptedException {
        int posted = 0;
        for (DemoWard ward : DemoWard.ALL) {
            Map<String, String> there = new HashMap<>();
            door.all(API + "?limit=100", people.token(ward.officer()))
                    .forEach(each -> there.put(
                            each.path("title").asText(), each.path("id").asText()));
            for (Notice notice : NOTICES) {
                Answer disclosure = there.containsKey(notice.title())
                        ? read(ward, there.get(notice.title()))
                        : record(ward, notice);
                if (!notice.forms().isEmpty() && disclosure.text("state").equals("DUE")) {
                    publish(ward, notice, disclosure);
                    posted++;
                }
            }
        }
        out.printf("   Đã công khai %d nội dung, %d nội dung còn nợ.%n", posted, DemoWard.ALL.size());
    }

    private Answer read(DemoWard ward, String id) throws IOException, InterruptedException {
        return door.to("GET", API + "/" + id)
                .as(people.token(ward.officer()))
                .send()
                .orFail("Reading what is to be disclosed");
    }

    private Answer record(DemoWard ward, Notice notice) throws IOException, InterruptedException {
        LocalDate decided = clocks.today().minusDays(notice.age());
        return door.to("POST", API)
                .as(people.token(ward.officer()))
                .once("demo-disclosure-" + ward.officer() + "-" + notice.item())
                .with(Map.of("item", notice.item(), "title", notice.title(), "decidedOn", decided))
                .send()
                .orFail("Recording what is to be disclosed");
    }

    private void publish(DemoWard ward, Notice notice, Answer disclosure) throws IOException, InterruptedException {
        Map<String, Object> publication = new HashMap<>();
        publication.put(
                "text", notice.title() + ": nội dung chi tiết được niêm yết tại trụ sở Ủy ban nhân dân phường.");
        publication.put("forms", notice.forms());
        publication.put("masked", true);
        door.to("POST", API + "/" + disclosure.text("id") + "/publication")
                .as(people.token(ward.chair()))
                .ifMatch(disclosure.version())
                .with(publication)
                .send()
                .orFail("Publishing");
    }
}
