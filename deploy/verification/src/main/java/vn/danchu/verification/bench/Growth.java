package vn.danchu.verification.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.danchu.verification.Door;
import vn.danchu.verification.Opening;

/**
 * What takes longer with a hundred times as many comments in the table: the service of the platform, which has a million, against one more
 * process of it whose database has ten thousand. One request after the other, the middle one counts.
 */
final class Growth implements Line {

    private static final int FEW = 10_000;
    private static final String AGAINST = ", 1,000,000 comments / 10,000, median";
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Goal GOAL = Goal.atMost(1.5, 1.2);

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public void measure(Ground ground) throws Exception {
        UUID many = ground.multitude().consultation();
        URI large = ground.rig().address("consultation");
        SmallTown.make(ground);
        List<String> databases = new ArrayList<>(ground.rig().services());
        databases.add(SmallTown.DATABASE);
        try (var process = ground.rig().replicas("consultation", 1, SmallTown.environment());
                Door door = process.doors().getFirst();
                Rest rest = new Rest(ground.rig(), databases)) {
            URI small = door.address("/");
            UUID few = new Opening(door, ground.rig().people()).of("benthanh", "Đo với mười nghìn ý kiến");
            SmallTown.tell(ground, new Voices(few, FEW));
            String manyComments = CommentLoad.comments(many);
            String fewComments = CommentLoad.comments(few);
            CommentLoad townspeople = CommentLoad.open(ground.rig(), door, rest);
            // The new process would still compile itself while the other no longer does.
            for (Leg busy : List.of(
                    ground.comments().at(large),
                    townspeople.at(small),
                    ground.asking(large, CommentLoad.CONNECTIONS, manyComments),
                    ground.asking(small, CommentLoad.CONNECTIONS, fewComments))) {
                var _ = busy.run(WARM_UP);
            }
            compare(ground, "comment POST", ground.comments().oneByOne(large), townspeople.oneByOne(small));
            compare(
                    ground,
                    "page of 20 comments",
                    ground.asking(large, 1, manyComments).median(),
                    ground.asking(small, 1, fewComments).median());
            String article = "?target=dieu-3";
            compare(
                    ground,
                    "search: comments on one article",
                    ground.asking(large, 1, manyComments + article).median(),
                    ground.asking(small, 1, fewComments + article).median());
        }
    }

    private static void compare(Ground ground, String what, Leg large, Leg small) throws Exception {
        ground.results().add(what + AGAINST, "ms", ground.pairs().compare(large, small), GOAL);
    }
}
