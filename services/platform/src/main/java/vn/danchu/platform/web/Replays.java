package vn.danchu.platform.web;

import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** A resource that can repeat its answer to a create. */
public interface Replays {

    /**
     * The answer to a request that was answered before. It shows the thing as it is now: no text was kept from then.
     *
     * @param operation the operation of {@link Creates}, for a resource with several
     * @param id what the first request created
     * @param status what it was answered with
     */
    Response replay(String operation, UUID id, int status);
}
