package vn.danchu.supervision.sealed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.hibernate.Session;

/** The words that raise the question, as the city has them on a day. */
@ApplicationScoped
class Signs {

    private static final String ON = """
            select words from sealed.sign
            where valid_from <= :today and (valid_until is null or valid_until > :today)
            """;

    private final EntityManager entities;

    Signs(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether any of them is in a text. */
    boolean areIn(String text, LocalDate today) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(ON, String.class)
                .setParameter("today", today)
                .getResultList()
                .stream()
                .map(Sign::new)
                .anyMatch(sign -> sign.isIn(text));
    }
}
