package vn.danchu.platform.identity;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a person or a program may do, as the regulation divides it. The names are those of the groups in the token. This
 * is the table that grants: which endpoint a role opens stands at the endpoint, which kind of holder a role may have and
 * for whom it acts stand here, and {@code docs/roles.md} says both in words. The identity provider's file and that page are held to it.
 *
 * <p>Two kinds of caller have no constant, because no token may claim them: the visitor without a token, and the clock
 * that expires things. A group that is not listed here grants nothing.
 */
public enum Role {
    /** Resident with verified identity (công dân): comments, asks, gives feedback, rates, follows their own. */
    CITIZEN(Name.CITIZEN, Holder.PERSON, Behalf.OWN, "Công dân"),
    /** Representative of a household, who votes once for it (đại diện hộ gia đình). */
    HOUSEHOLD_REP(Name.HOUSEHOLD_REP, Holder.PERSON, Behalf.OWN, "Đại diện hộ gia đình"),
    /** Enterprise with an electronic identification account (doanh nghiệp): comments, gives feedback. */
    ENTERPRISE(Name.ENTERPRISE, Holder.ANYBODY, Behalf.OWN, "Doanh nghiệp"),
    /** Civil servant who handles cases; never approves an answer of their own (công chức). */
    WARD_OFFICER(Name.WARD_OFFICER, Holder.PERSON, Behalf.UNIT, "Công chức cấp xã"),
    /** Chair of the commune's People's Committee (Chủ tịch UBND cấp xã): approves plans and answers, decides, publishes. */
    COMMUNE_CHAIR(Name.COMMUNE_CHAIR, Holder.PERSON, Behalf.UNIT, "Chủ tịch Ủy ban nhân dân cấp xã"),
    /** Standing body of the People's Council (Thường trực HĐND): receives reports, supervises. */
    COUNCIL_STANDING(Name.COUNCIL_STANDING, Holder.PERSON, Behalf.UNIT, "Thường trực Hội đồng nhân dân"),
    /** Secretary of the Party committee (Bí thư cấp ủy): receives citizens, directs. */
    PARTY_HEAD(Name.PARTY_HEAD, Holder.PERSON, Behalf.UNIT, "Bí thư cấp ủy"),
    /** Fatherland Front of the unit (Ủy ban MTTQ): criticises drafts, supervises, sees every consultation. */
    FRONT_OFFICER(Name.FRONT_OFFICER, Holder.ANYBODY, Behalf.UNIT, "Cán bộ Mặt trận Tổ quốc"),
    /** Member organisation of the Front: union, women, youth, farmers, veterans. */
    MEMBER_ORG(Name.MEMBER_ORG, Holder.ANYBODY, Behalf.OWN, "Tổ chức thành viên của Mặt trận"),
    /** Member of an advisory council or board. */
    EXPERT_ADVISER(Name.EXPERT_ADVISER, Holder.PERSON, Behalf.OWN, "Thành viên hội đồng tư vấn"),
    /** Head of a residential community (trưởng khu phố, trưởng ấp, trưởng thôn). */
    GROUP_HEAD(Name.GROUP_HEAD, Holder.PERSON, Behalf.OWN, "Trưởng thôn, tổ trưởng tổ dân phố"),
    /** Front work board of a residential community (Ban công tác Mặt trận). */
    FRONT_WORK_BOARD(Name.FRONT_WORK_BOARD, Holder.PERSON, Behalf.OWN, "Ban công tác Mặt trận"),
    /** People's inspection board (Ban thanh tra nhân dân). */
    PIB_MEMBER(Name.PIB_MEMBER, Holder.PERSON, Behalf.OWN, "Thành viên Ban Thanh tra nhân dân"),
    /** Community investment supervision board (Ban giám sát đầu tư của cộng đồng). */
    CISB_MEMBER(Name.CISB_MEMBER, Holder.PERSON, Behalf.OWN, "Thành viên Ban Giám sát đầu tư của cộng đồng"),
    /** Body that prepares a draft (cơ quan soạn thảo). */
    DRAFTING_BODY(Name.DRAFTING_BODY, Holder.PERSON, Behalf.UNIT, "Cơ quan soạn thảo"),
    /** City dashboard: aggregated streams only. */
    CITY_VIEWER(Name.CITY_VIEWER, Holder.ANYBODY, Behalf.UNIT, "Người xem số liệu thành phố"),
    /** Named handler of denunciations (người được giao xử lý tố cáo). */
    DENUNCIATION_HANDLER(Name.DENUNCIATION_HANDLER, Holder.PERSON, Behalf.UNIT, "Người xử lý tố cáo"),
    /** Data-protection officer. */
    DPO(Name.DPO, Holder.PERSON, Behalf.UNIT, "Người phụ trách bảo vệ dữ liệu cá nhân");

    private static final Map<String, Role> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Role::groupName, Function.identity()));

    private final String groupName;
    private final Holder holder;
    private final Behalf behalf;
    private final String vietnameseName;

    Role(String groupName, Holder holder, Behalf behalf, String vietnameseName) {
        this.groupName = groupName;
        this.holder = holder;
        this.behalf = behalf;
        this.vietnameseName = vietnameseName;
    }

    /** The name in the token's {@code groups}. */
    String groupName() {
        return groupName;
    }

    /** Whether a program may hold it for itself. A program that acts for a person brings that person's token. */
    boolean mayBeHeldByPrograms() {
        return holder == Holder.ANYBODY;
    }

    /** Whether who holds it acts for the unit they belong to. A resident belongs to a ward and does not act for it. */
    boolean actsForUnit() {
        return behalf == Behalf.UNIT;
    }

    /** What people call it, as the identity provider shows it. */
    String vietnameseName() {
        return vietnameseName;
    }

    /** The role of a group; empty for a group that grants nothing here. */
    static Optional<Role> ofGroup(String groupName) {
        return Optional.ofNullable(BY_NAME.get(groupName));
    }

    /** On whose behalf a role is used. */
    private enum Behalf {
        /** Of the person, the organisation or the residential community itself. */
        OWN,
        /** Of the unit named in the token, and of those below. */
        UNIT
    }

    /** What holds a role. */
    private enum Holder {
        /** A human being who signed in. A program that is given the role by mistake does not have it. */
        PERSON,
        /** Also a program, on behalf of the organisation it belongs to. */
        ANYBODY
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
