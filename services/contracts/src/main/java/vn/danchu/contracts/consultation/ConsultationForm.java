package vn.danchu.contracts.consultation;

/** The eight forms of asking the people (hình thức lấy ý kiến), Law 10/2022 art. 26(1), in the order of the law. */
public enum ConsultationForm {
    /** Dialogue conference of the People's Committee with the people, point a. */
    DIALOGUE_CONFERENCE,
    /** Meeting of a residential community, point b. */
    COMMUNITY_MEETING,
    /** Opinion slips to households, point c. */
    HOUSEHOLD_BALLOT,
    /** Suggestion box or hotline, where there is one, point d. */
    SUGGESTION_BOX,
    /** Through the Front work board and socio-political organisations, point đ. */
    FRONT_AND_ORGANISATIONS,
    /** The portal of the commune, point e. */
    PORTAL,
    /** Telecommunication and lawful social networks, point g. */
    TELECOM_AND_SOCIAL_NETWORK,
    /** Dialogue with those whom the decision binds (matters of art. 25(8)), point h. */
    ADDRESSEE_DIALOGUE
}
