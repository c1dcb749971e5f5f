package vn.danchu.gateway.identifier;

import jakarta.inject.Singleton;
import java.util.UUID;

/** Makes identifiers. They name requests in logs and answers, and tell nothing else. */
@Singleton
public final class Identifiers {

    public UUID random() {
        return UUID.randomUUID();
    }
}
