package vn.danchu.contracts.broker;

import java.util.Set;

/**
 * What one principal may do with some resources of the broker. What no grant allows is refused.
 *
 * @param principal user name of a service or an outside party
 * @param resource kind of the resources
 * @param naming whether the name is one resource's, or the beginning of many
 * @param name of the resource, or what the names of the resources begin with
 * @param operations that are allowed
 */
public record Grant(String principal, Resource resource, Naming naming, String name, Set<Operation> operations) {

    public Grant {
        operations = Set.copyOf(operations);
    }

    /** What the broker guards. */
    public enum Resource {
        TOPIC,
        /** A consumer group: the place where a reader keeps how far it is. */
        GROUP,
        /** The identity of a sender over its restarts, by which the broker fences an older one. */
        TRANSACTIONAL_ID
    }

    /** How a grant names what it is about. */
    public enum Naming {
        EXACT,
        PREFIX
    }

    /** What can be done. At the broker either implies that the resource may be described. */
    public enum Operation {
        READ,
        WRITE
    }
}
