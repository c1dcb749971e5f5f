package vn.danchu.verification.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.danchu.verification.Clocks;
import vn.danchu.verification.Door;
import vn.danchu.verification.Door.Answer;
import vn.danchu.verification.People;

/** The chairs of the wards apologise for the days they missed: most of them, some with a meeting. */
final class Letters {

    private static final String API = "/api/supervision/v1";
    private static final Set<String> WAITING =
            Set.of("RECEIVED", "IN_PROGRESS", "AWAITING_INFORMATION", "ANSWER_PROPOSED");
    private static final int FORGOTTEN = 5;
    private static final int DAYS = 7;

    private final Door door;
    private final People people;
    private final PrintStream out;
    private final Clocks clocks;

    Letters(Door door, People people, PrintStream out, Clocks clocks) {
        this.door = door;
        this.people = people;
        this.out = out;
        this.clocks = clocks;
    }

    void send() throws IOException, InterruptedException {
        int sent = 0;
        int met = 0;
        for (DemoWard ward : DemoWard.ALL) {
            List<JsonNode> due = door.all(API + "/apologies?limit=100&state=DUE", people.token(ward.chair()));
            for (int number = 0; number < due.size(); number++) {
                // Every so many is forgotten, and becomes a breach of its own.
                if (number % FORGOTTEN == FORGOTTEN - 1) {
                    continue;
                }
                String path = API + "/apologies/" + due.get(number).path("id").asText();
                boolean atFault = number % 2 == 0;
                step(ward, path, "letter", letter(ward, due.get(number), atFault));
                sent++;
                if (atFault) {
                    step(
                            ward,
                            path,
                            "meeting",
                            Map.of(
                                    "metOn",
                                    clocks.today(),
                                    "minutes",
                                    "Đã gặp Ông/Bà tại khu phố, xin lỗi và thống nhất cách xử lý."));
                    met++;
                }
            }
        }
        out.printf("   Chủ tịch các phường gửi %d thư xin lỗi, gặp trực tiếp %d người.%n", sent, met);
    }

    private Map<String, ?> letter(DemoWard ward, JsonNode apology, boolean atFault)
            throws IOException, InterruptedException {
        Map<String, Object> letter = new HashMap<>();
        letter.put("cause", atFault ? "SUBJECTIVE" : "OBJECTIVE");
        letter.put(
                "text",
                "Ủy ban nhân dân phường chân thành xin lỗi Ông/Bà vì đã không trả lời đúng hẹn và cảm ơn Ông/Bà đã kiên nhẫn chờ đợi.");
        Answer feedback = door.to(
                        "GET", API + "/feedback/" + apology.path("feedback").asText())
                .as(people.token(ward.chair()))
                .send()
                .orFail("Reading a report");
        if (WAITING.contains(feedback.text("state"))) {
            letter.put("newDate", clocks.today().plusDays(DAYS));
        }
        return letter;
    }

    private void step(DemoWard ward, String path, String step, Map<String, ?> body)
            throws IOException, InterruptedException {
        Answer seen = door.to("GET", path).as(people.token(ward.chair())).send().orFail("Reading an apology");
        door.to("POST", path + "/" + step)
                .as(people.token(ward.chair()))
                .ifMatch(seen.version())
                .with(body)
                .send()
                .orFail(step);
    }
}
