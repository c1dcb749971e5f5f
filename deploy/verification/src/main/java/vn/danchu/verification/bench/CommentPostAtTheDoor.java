package vn.danchu.verification.bench;

/** A comment through the gateway, which checks its token and counts it, against the same as {@link CommentPost}. */
final class CommentPostAtTheDoor implements Line {

    @Override
    public String name() {
        return "post-gateway";
    }

    @Override
    public void measure(Ground ground) throws Exception {
        Leg ours = ground.comments().at(ground.rig().door().address("/"));
        ground.results()
                .add(
                        "comment POST through the gateway / frozen transaction in pgbench",
                        "/s",
                        ground.pairs().compare(ours, CommentPost.reference(ground)),
                        Goal.atLeast(0.40, 0.50));
        ground.results()
                .add(ground.meter()
                        .measure(
                                CommentPost.comments(
                                        ground, "comment POST through the gateway", "consultation", "gateway"),
                                ours));
    }
}
