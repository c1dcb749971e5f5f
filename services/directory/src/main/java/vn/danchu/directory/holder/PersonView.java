package vn.danchu.directory.holder;

import java.util.List;

/**
 * A person with the posts they hold in the caller's unit and below, for officials.
 *
 * @param subject opaque identifier of the person
 * @param fullName of the person
 * @param posts they hold that day, the oldest first
 */
public record PersonView(String subject, String fullName, List<HoldingView> posts) {

    public PersonView {
        posts = List.copyOf(posts);
    }

    /** Without the person: a view that strays into a log line tells nobody who it was. */
    @Override
    public String toString() {
        return "PersonView[posts=" + posts.size() + "]";
    }
}
