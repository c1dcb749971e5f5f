package vn.danchu.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Lets one transaction at a time do what is rare and must see what all others did: a merger, the first decision about a
 * rule, the entry of a year.
 */
@ApplicationScoped
public class Turns {

    private final EntityManager entities;

    Turns(EntityManager entities) {
        this.entities = entities;
    }

    /** Waits for the turn and keeps it until the end of the transaction. */
    public void take(String what) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))", Object.class)
                .setParameter(1, what)
                .getSingleResult();
    }
}
