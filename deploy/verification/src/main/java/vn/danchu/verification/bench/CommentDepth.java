package vn.danchu.verification.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.UUID;
import vn.danchu.verification.Door;

/** How long a page takes behind a million comments, against the first page; nobody else asks meanwhile. */
final class CommentDepth implements Line {

    private static final int PAGE = 100;
    private static final int DEPTH = 1_000_000;

    @Override
    public String name() {
        return "depth";
    }

    @Override
    public void measure(Ground ground) throws Exception {
        UUID consultation = ground.multitude().consultation();
        var address = ground.rig().address("consultation");
        String first = CommentLoad.comments(consultation);
        String deep;
        try (Door door = new Door(address)) {
            deep = first + "?cursor=" + behind(door, first);
        }
        ground.results()
                .add(
                        "page behind 1,000,000 comments / first page, median",
                        "ms",
                        ground.pairs()
                                .compare(
                                        ground.asking(address, 1, deep).median(),
                                        ground.asking(address, 1, first).median()),
                        Goal.atMost(1.3, 1.1));
    }

    /** Goes there as any reader must: page by page. */
    private static String behind(Door door, String first) throws IOException, InterruptedException {
        String cursor = "";
        for (int read = 0; read < DEPTH; read += PAGE) {
            JsonNode page = door.to("GET", first + "?limit=" + PAGE + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .send()
                    .orFail("The page behind " + read)
                    .body();
            cursor = page.path("next").asText();
            if (page.path("items").size() != PAGE || cursor.isEmpty()) {
                throw new IOException("Behind " + read + " comments there are "
                        + page.path("items").size() + " only.");
            }
        }
        return cursor;
    }
}
