package vn.danchu.contracts.directory;

/** What an organisation is: bodies of the State, the Party, the Front with its five socio-political organisations, and others. */
public enum OrganisationKind {
    /** Ủy ban nhân dân. */
    PEOPLES_COMMITTEE,
    /** Hội đồng nhân dân. */
    PEOPLES_COUNCIL,
    /** Cấp ủy Đảng. */
    PARTY_COMMITTEE,
    /** Ủy ban Mặt trận Tổ quốc Việt Nam. */
    FATHERLAND_FRONT,
    /** Công đoàn. */
    TRADE_UNION,
    /** Hội Nông dân. */
    FARMERS_ASSOCIATION,
    /** Đoàn Thanh niên Cộng sản Hồ Chí Minh. */
    YOUTH_UNION,
    /** Hội Liên hiệp Phụ nữ. */
    WOMENS_UNION,
    /** Hội Cựu chiến binh. */
    VETERANS_ASSOCIATION,
    /** Sở, phòng, ban chuyên môn. */
    DEPARTMENT,
    /** Cơ quan, đơn vị sự nghiệp. */
    AGENCY,
    /** Doanh nghiệp. */
    ENTERPRISE
}
