package vn.danchu.contracts.directory;

/**
 * What a residential community (cộng đồng dân cư: thôn, tổ dân phố) is called where it is: Decree 185/2026 art. 2(1). Local
 * names have no English ones, so that the constants keep them.
 */
public enum CommunityKind {
    /** Thôn. */
    THON,
    /** Xóm. */
    XOM,
    /** Làng. */
    LANG,
    /** Ấp. */
    AP,
    /** Bản. */
    BAN,
    /** Buôn. */
    BUON,
    /** Bon. */
    BON,
    /** Phum. */
    PHUM,
    /** Sóc. */
    SOC,
    /** Tổ dân phố. */
    TO_DAN_PHO,
    /** Khu phố. */
    KHU_PHO,
    /** Khối phố. */
    KHOI_PHO,
    /** Khóm. */
    KHOM,
    /** Tiểu khu. */
    TIEU_KHU
}
