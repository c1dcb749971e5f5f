package vn.danchu.verification;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.danchu.verification.Door.Answer;

/** Opens a consultation as the people of a ward do, step by step: the draft, the consultation, its plan, its opening. */
public final class Opening {

    private static final String API = "/api/consultation/v1";
    private static final int DAYS_OPEN = 20;

    private final Door door;
    private final People people;
    private final Clocks clocks;

    public Opening(Door door, People people) {
        this.door = door;
        this.people = people;
        this.clocks = new Clocks(door, people);
    }

    /**
     * Opens one for twenty days from today.
     *
     * @param ward short name of the ward, as its people are named: {@code tandinh}
     * @param title of the draft and of the consultation
     * @return its id
     */
    public UUID of(String ward, String title) throws IOException, InterruptedException {
        String officer = people.token(ward + ".officer");
        LocalDate closing = clocks.today().plusDays(DAYS_OPEN);
        Answer draft = made(
                officer,
                "/drafts",
                Map.of(
                        "title",
                        title,
                        "documentType",
                        "REGULATION",
                        "text",
                        "Điều 1. Một\nNội dung.\nĐiều 2. Hai\nNội dung.\nĐiều 3. Ba\nNội dung.\n"));
        Answer consultation = made(
                officer,
                "/consultations",
                Map.of("title", title, "draftId", draft.text("id"), "regime", "LOCAL", "matter", "MEASUREMENT"));
        String id = consultation.text("id");
        Answer planned = changed(
                id,
                consultation,
                "plan",
                people.token(ward + ".chair"),
                Map.of(
                        "content", title,
                        "forms", List.of("PORTAL"),
                        "manner", "Trên trang thông tin điện tử",
                        "closesOn", closing,
                        "responsible", people.subject(ward + ".officer"),
                        "respondBy", closing.plusDays(20),
                        "decideBy", closing.plusDays(40)));
        changed(id, planned, "opening", officer, Map.of("postedAt", "Trụ sở"));
        return UUID.fromString(id);
    }

    private Answer made(String token, String path, Map<String, Object> what) throws IOException, InterruptedException {
        return door.to("POST", API + path)
                .as(token)
                .once(UUID.randomUUID().toString())
                .with(what)
                .send()
                .orFail("POST " + path);
    }

    private Answer changed(String id, Answer seen, String step, String token, Map<String, Object> what)
            throws IOException, InterruptedException {
        return door.to("POST", API + "/consultations/" + id + "/" + step)
                .as(token)
                .ifMatch(seen.version())
                .with(what)
                .send()
                .orFail(step);
    }
}
