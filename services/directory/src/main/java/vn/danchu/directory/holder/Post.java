package vn.danchu.directory.holder;

import java.util.UUID;
import vn.danchu.contracts.UnitRef;
import vn.danchu.directory.Validity;

/**
 * Something that one person holds at a time.
 *
 * @param id of the community or the office
 * @param kind of post
 * @param unit it belongs to
 * @param validity of the community or the organisation
 */
public record Post(UUID id, Kind kind, UnitRef unit, Validity validity) {

    /** What is held. */
    public enum Kind {
        /** Trưởng thôn, Tổ trưởng tổ dân phố: with a term by law. */
        HEAD_OF_COMMUNITY,
        /** An office of an organisation; its term is the organisation's own matter. */
        OFFICE
    }
}
