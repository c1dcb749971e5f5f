package vn.danchu.contracts.supervision;

/** How something is disclosed. */
public enum DisclosureForm {
    /** Posted on a notice board (niêm yết): art. 12(1)(a), 47(1)(a). */
    POSTED,
    /** On the portal of the commune: art. 12(1)(b). */
    PORTAL,
    /** By the loudspeakers of the commune, where there are any: art. 12(1)(c). */
    LOUDSPEAKER,
    /** Through the heads of residential communities: art. 12(1)(d). */
    GROUP_HEAD,
    /** Sent as a document: art. 12(1)(đ), 47(1)(d). */
    DOCUMENT,
    /** At a meeting or dialogue with the people: art. 12(1)(e). */
    DIALOGUE,
    /** At a reception of citizens, with voters or the press: art. 12(1)(g). */
    RECEPTION,
    /** Through the political and social organisations: art. 12(1)(h). */
    ORGANISATIONS,
    /** By telephone and social networks: art. 12(1)(i). */
    NETWORKS,
    /** On the intranet or portal of an agency: art. 47(1)(b). */
    INTERNAL_SYSTEM,
    /** At the conference of the staff: art. 47(1)(c). */
    STAFF_CONFERENCE,
    /** Through those in charge of the sections: art. 47(1)(đ). */
    SECTION_HEADS,
    /** Through the Party organisation and the trade union: art. 47(1)(e). */
    PARTY_AND_UNION,
    /** Otherwise, as the law or the regulation says: art. 12(1)(k), 47(1)(g). */
    OTHER
}
