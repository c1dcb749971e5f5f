package vn.danchu.platform.identity;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a person or a program may do, as the regulation divides it. The names are those of the groups in the token.
 *
 * <p>Two kinds of caller have no constant, because no token may claim them: the visitor without a token, and the clock
 * that expires things. A group that is not listed here grants nothing.
 */
public enum Role {
    /** Resident with verified identity (công dân). */
    CITIZEN(Name.CITIZEN),
    /** Representative of a household, who votes once for it (đại diện hộ gia đình). */
    HOUSEHOLD_REP(Name.HOUSEHOLD_REP),
    /** Enterprise with an electronic identification account. */
    ENTERPRISE(Name.ENTERPRISE),
    /** Civil servant who handles cases; never approves an answer of their own (công chức). */
    WARD_OFFICER(Name.WARD_OFFICER),
    /** Chair of the commune's People's Committee (Chủ tịch UBND cấp xã). */
    COMMUNE_CHAIR(Name.COMMUNE_CHAIR),
    /** Standing body of the People's Council (Thường trực HĐND). */
    COUNCIL_STANDING(Name.COUNCIL_STANDING),
    /** Secretary of the Party committee (Bí thư cấp ủy). */
    PARTY_HEAD(Name.PARTY_HEAD),
    /** Fatherland Front of the unit (Ủy ban MTTQ). */
    FRONT_OFFICER(Name.FRONT_OFFICER),
    /** Member organisation of the Front: union, women, youth, farmers, veterans. */
    MEMBER_ORG(Name.MEMBER_ORG),
    /** Member of an advisory council or board. */
    EXPERT_ADVISER(Name.EXPERT_ADVISER),
    /** Head of a residential community (trưởng khu phố, trưởng ấp, trưởng thôn). */
    GROUP_HEAD(Name.GROUP_HEAD),
    /** Front work board of a residential community (Ban công tác Mặt trận). */
    FRONT_WORK_BOARD(Name.FRONT_WORK_BOARD),
    /** People's inspection board (Ban thanh tra nhân dân). */
    PIB_MEMBER(Name.PIB_MEMBER),
    /** Community investment supervision board (Ban giám sát đầu tư của cộng đồng). */
    CISB_MEMBER(Name.CISB_MEMBER),
    /** Body that prepares a draft (cơ quan soạn thảo). */
    DRAFTING_BODY(Name.DRAFTING_BODY),
    /** City dashboard: aggregated streams only. */
    CITY_VIEWER(Name.CITY_VIEWER),
    /** Named handler of denunciations (người được giao xử lý tố cáo). */
    DENUNCIATION_HANDLER(Name.DENUNCIATION_HANDLER),
    /** Data-protection officer. */
    DPO(Name.DPO);

    private static final Map<String, Role> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Role::groupName, Function.identity()));

    private final String groupName;

    Role(String groupName) {
        this.groupName = groupName;
    }

    /** The name in the token's {@code groups}. */
    String groupName() {
        return groupName;
    }

    /** The role of a group; empty for a group that grants nothing here. */
    static Optional<Role> ofGroup(String groupName) {
        return Optional.ofNullable(BY_NAME.get(groupName));
    }

    /** The names as constants, for {@code @RolesAllowed}, which takes nothing else. */
    public static final class Name {
        public static final String CITIZEN = "CITIZEN";
        public static final String HOUSEHOLD_REP = "HOUSEHOLD_REP";
        public static final String ENTERPRISE = "ENTERPRISE";
        public static final String WARD_OFFICER = "WARD_OFFICER";
        public static final String COMMUNE_CHAIR = "COMMUNE_CHAIR";
        public static final String COUNCIL_STANDING = "COUNCIL_STANDING";
        public static final String PARTY_HEAD = "PARTY_HEAD";
        public static final String FRONT_OFFICER = "FRONT_OFFICER";
        public static final String MEMBER_ORG = "MEMBER_ORG";
        public static final String EXPERT_ADVISER = "EXPERT_ADVISER";
        public static final String GROUP_HEAD = "GROUP_HEAD";
        public static final String FRONT_WORK_BOARD = "FRONT_WORK_BOARD";
        public static final String PIB_MEMBER = "PIB_MEMBER";
        public static final String CISB_MEMBER = "CISB_MEMBER";
        public static final String DRAFTING_BODY = "DRAFTING_BODY";
        public static final String CITY_VIEWER = "CITY_VIEWER";
        public static final String DENUNCIATION_HANDLER = "DENUNCIATION_HANDLER";
        public static final String DPO = "DPO";

        private Name() {}
    }
}
