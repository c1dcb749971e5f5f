package vn.danchu.verification.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danchu.verification.Clocks;
import vn.danchu.verification.Door;
import vn.danchu.verification.Door.Answer;
import vn.danchu.verification.People;
import vn.danchu.verification.Progress;

/**
 * The matters of the demonstration as consultations of the platform: found where they are there already, made where not, and
 * taken from step to step by those whose step it is.
 */
final class Consultations {

    static final String API = "/api/consultation/v1";

    private static final int GROUP = 100;

    private final Door door;
    private final People people;
    private final Clocks clocks;
    private final PrintStream out;
    private final Map<Matter, String> ids = new HashMap<>();

    Consultations(Door door, People people, Clocks clocks, PrintStream out) {
        this.door = door;
        this.people = people;
        this.clocks = clocks;
        this.out = out;
    }

    /**
     * The officials who bring a consultation to its end.
     *
     * @param chair who decides
     * @param compiler who answers the comments
     */
    record Officials(String chair, String compiler) {

        static Officials of(Matter matter) {
            return new Officials(matter.chair(), matter.compiler());
        }
    }

    /** Opens the consultation, or finds it where it stands. */
    void publish(Matter matter) throws IOException, InterruptedException {
        Optional<JsonNode> known = find(matter);
        String id = known.isPresent() ? known.get().path("id").asText() : prepared(matter);
        ids.put(matter, id);
        Answer consultation = read(matter, matter.officer());
        LocalDate closing = clocks.today().plusDays(20);
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
            consultation = read(matter, matter.officer());
        }
        if (consultation.text("state").equals("PLANNED")) {
            change(
                    consultation,
                    "opening",
                    matter.officer(),
                    Map.of("postedAt", "Trụ sở Ủy ban nhân dân và các nhà văn hóa khu phố"));
            consultation = read(matter, matter.officer());
        }
        out.printf(
                "   %-68s %-10s đến hết %s%n",
                matter.title(),
                consultation.text("state"),
                Script.DAY.format(LocalDate.parse(consultation.text("closesOn"))));
    }

    private String prepared(Matter matter) throws IOException, InterruptedException {
        String officer = people.token(matter.officer());
        Answer draft = door.to("POST", API + "/drafts")
                .as(officer)
                .once("demo-draft-" + matter.key())
                .with(Map.of("title", matter.title(), "documentType", matter.documentType(), "text", matter.draft()))
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
        for (JsonNode consultation : listed(matter.unit())) {
            if (consultation.path("title").asText().equals(matter.title())) {
                return Optional.of(consultation);
            }
        }
        return Optional.empty();
    }

    /** What a unit asks, as everybody may see it. */
    JsonNode listed(String unit) throws IOException, InterruptedException {
        return door.to("GET", API + "/consultations?limit=100&unit=" + unit)
                .send()
                .orFail("Listing consultations")
                .body()
                .path("items");
    }

    /** Where the platform has it. */
    String path(Matter matter) {
        return API + "/consultations/" + ids.get(matter);
    }

    /** Somebody comments. */
    Answer say(Matter matter, Opinion opinion, String channel, String token, String key)
            throws IOException, InterruptedException {
        Map<String, @Nullable Object> comment = new HashMap<>();
        comment.put("target", opinion.target());
        comment.put("text", opinion.text());
        comment.put("stance", opinion.stance());
        comment.put("channel", channel);
        comment.put("consent", Map.of("accepted", true, "purpose", "CONSULTATION", "version", "2026-01"));
        return door.to("POST", path(matter) + "/comments")
                .as(token)
                .once(key)
                .with(comment)
                .send();
    }

    /** The consultation as the chair of its unit sees it. */
    Answer here(Matter matter) throws IOException, InterruptedException {
        return read(matter, matter.chair());
    }

    String state(Matter matter) throws IOException, InterruptedException {
        return here(matter).text("state");
    }

    LocalDate closesOn(Matter matter) throws IOException, InterruptedException {
        return LocalDate.parse(here(matter).text("closesOn"));
    }

    /** The clock has passed the end of the period: soon nobody may comment any more. */
    void awaitClosing(Matter matter) throws IOException, InterruptedException {
        Patience.until(() -> state(matter).equals("CLOSED"), matter.title() + " is not CLOSED");
    }

    /** From the closing to the decision, from wherever it stands; then says how it ended. */
    void decide(Matter matter, Officials officials, String documentNumber) throws IOException, InterruptedException {
        if (state(matter).equals("CLOSED")) {
            change(
                    here(matter),
                    "compilation",
                    officials.chair(),
                    Map.of("compiler", people.subject(officials.compiler())));
        }
        if (state(matter).equals("COMPILING")) {
            answerComments(matter, officials);
            answerCriticism(matter, officials);
            change(
                    here(matter),
                    "approval",
                    officials.chair(),
                    Map.of(
                            "conclusion",
                            "REVISE",
                            "explanation",
                            "Dự thảo được chỉnh lý theo các ý kiến đã tiếp thu."));
        }
        if (state(matter).equals("EXPLAINED")) {
            change(here(matter), "publication", officials.chair(), Map.of("postedAt", "Trụ sở Ủy ban nhân dân phường"));
        }
        if (state(matter).equals("PUBLISHED")) {
            change(
                    here(matter),
                    "decision",
                    officials.chair(),
                    Map.of("documentNumber", documentNumber, "issuedOn", clocks.today()));
        }
        Answer decided = here(matter);
        out.printf(
                "   %s: %s, văn bản số %s ngày %s; %s ý kiến được tính.%n",
                matter.title(),
                decided.text("state"),
                decided.text("documentNumber"),
                Script.DAY.format(LocalDate.parse(decided.text("issuedOn"))),
                decided.text("countedAtClosing"));
    }

    private void answerComments(Matter matter, Officials officials) throws IOException, InterruptedException {
        Map<String, List<String>> groups = new HashMap<>();
        for (JsonNode comment : unanswered(matter, officials)) {
            groups.computeIfAbsent(comment.path("stance").asText(), stance -> new ArrayList<>())
                    .add(comment.path("id").asText());
        }
        int total = groups.values().stream().mapToInt(List::size).sum();
        if (total == 0) {
            return;
        }
        Progress progress = new Progress(out, "trả lời", total);
        for (Map.Entry<String, List<String>> group : groups.entrySet()) {
            List<String> comments = group.getValue();
            for (int from = 0; from < comments.size(); from += GROUP) {
                List<String> some = comments.subList(from, Math.min(from + GROUP, comments.size()));
                Answering answering = Answering.to(group.getKey());
                door.to("POST", path(matter) + "/responses")
                        .as(people.token(officials.compiler()))
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

    private List<JsonNode> unanswered(Matter matter, Officials officials) throws IOException, InterruptedException {
        return door.all(path(matter) + "/comments?limit=100&state=SUBMITTED", people.token(officials.compiler()));
    }

    private void answerCriticism(Matter matter, Officials officials) throws IOException, InterruptedException {
        String chair = people.token(officials.chair());
        Answer listed =
                door.to("GET", path(matter) + "/criticisms").as(chair).send().orFail("Listing criticisms");
        for (JsonNode criticism : listed.body().path("items")) {
            if (!criticism.path("state").asText().equals("AWAITING_ANSWER")) {
                continue;
            }
            String path = API + "/criticisms/" + criticism.path("id").asText();
            Answer current = door.to("GET", path).as(chair).send().orFail("Reading the criticism");
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
                    .as(chair)
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

    /** What somebody asks of a consultation; refused or not. */
    Answer attempt(Matter matter, String step, String who, Map<String, Object> request)
            throws IOException, InterruptedException {
        return attempt(here(matter), step, who, request);
    }

    private void change(Answer seen, String step, String who, Map<String, Object> request)
            throws IOException, InterruptedException {
        attempt(seen, step, who, request).orFail(step);
    }

    private Answer attempt(Answer seen, String step, String who, Map<String, Object> request)
            throws IOException, InterruptedException {
        return door.to("POST", API + "/consultations/" + seen.text("id") + "/" + step)
                .as(people.token(who))
                .ifMatch(seen.version())
                .with(request)
                .send();
    }

    private Answer read(Matter matter, String who) throws IOException, InterruptedException {
        return door.to("GET", path(matter)).as(people.token(who)).send().orFail("Reading a consultation");
    }
}
