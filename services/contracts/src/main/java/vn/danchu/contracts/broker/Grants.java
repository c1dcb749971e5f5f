package vn.danchu.contracts.broker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.danchu.contracts.Topic;
import vn.danchu.contracts.broker.Grant.Naming;
import vn.danchu.contracts.broker.Grant.Operation;
import vn.danchu.contracts.broker.Grant.Resource;

/**
 * What follows from {@code topics.yaml} for the broker's access control, and nothing beyond it. The embedded broker and
 * the operator of a cluster take it from here.
 */
public final class Grants {

    private Grants() {}

    /** Everybody who is named as the writer or a reader of a topic; each is a principal of that name. */
    public static SortedSet<String> principals(Collection<Topic> topics) {
        SortedSet<String> principals = new TreeSet<>();
        for (Topic topic : topics) {
            principals.add(topic.writer());
            principals.addAll(topic.readers());
        }
        return principals;
    }

    /** All grants, ordered by principal. */
    public static List<Grant> of(Collection<Topic> topics, String cell) {
        List<Grant> grants = new ArrayList<>();
        for (String principal : principals(topics)) {
            boolean sends = false;
            for (Topic topic : topics) {
                Set<Operation> operations = operations(topic, principal);
                if (!operations.isEmpty()) {
                    grants.add(new Grant(principal, Resource.TOPIC, Naming.EXACT, topic.name(), operations));
                }
                sends |= topic.writer().equals(principal);
            }
            String own = ownNames(cell, principal);
            grants.add(new Grant(principal, Resource.GROUP, Naming.PREFIX, own, Set.of(Operation.READ)));
            if (sends) {
                grants.add(
                        new Grant(principal, Resource.TRANSACTIONAL_ID, Naming.PREFIX, own, Set.of(Operation.WRITE)));
            }
        }
        return List.copyOf(grants);
    }

    /**
     * What the names of a principal's consumer groups and transactional ids begin with, for example
     * {@code hcm.consultation.}; the full stop at the end keeps out whoever has a longer name.
     */
    public static String ownNames(String cell, String principal) {
        return cell + "." + principal + ".";
    }

    private static Set<Operation> operations(Topic topic, String principal) {
        Set<Operation> operations = EnumSet.noneOf(Operation.class);
        if (topic.writer().equals(principal)) {
            operations.add(Operation.WRITE);
        }
        if (topic.readers().contains(principal)) {
            operations.add(Operation.READ);
        }
        return operations;
    }
}
