package vn.danchu.directory.community;

import static vn.danchu.directory.DirectoryProblem.COMMUNITY_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.directory.SearchedName;
import vn.danchu.directory.holder.Post;
import vn.danchu.directory.unit.NamedRows;
import vn.danchu.directory.unit.UnitLists;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;

/** Communities as they are read. */
@ApplicationScoped
class CommunityPages {

    private static final NamedRows<Community> ROWS = NamedRows.of(Community.class, "community", "name");

    private final Communities communities;
    private final UnitLists lists;

    CommunityPages(Communities communities, UnitLists lists) {
        this.communities = communities;
        this.lists = lists;
    }

    @Transactional
    Optional<Community> find(UUID id) {
        return communities.findByIdOptional(id);
    }

    /** The post of its head. */
    @Transactional
    Outcome<Post> post(UUID id) {
        return postOf(find(id));
    }

    /** The same for somebody who takes it: until the end of the transaction the community does not end. */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome<Post> postToTake(UUID id) {
        return postOf(communities.findByIdOptional(id, LockModeType.PESSIMISTIC_READ));
    }

    private static Outcome<Post> postOf(Optional<Community> found) {
        return found.map(community ->
                        new Post(community.id(), Post.Kind.HEAD_OF_COMMUNITY, community.unit(), community.validity()))
                .<Outcome<Post>>map(Outcome.Done::new)
                .orElseGet(() -> new Outcome.Refused<>(Refusal.of(COMMUNITY_NOT_FOUND)));
    }

    /** Those of a unit on a day. */
    Outcome<Page<CommunityView>> list(String code, LocalDate on, @Nullable SearchedName name, PageRequest request) {
        return lists.list(ROWS, code, on, name, request);
    }
}
