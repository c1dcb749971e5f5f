package vn.danchu.consultation.draft;

/** What a draft is to become: the kinds of documents people are asked about. */
public enum DocumentType {
    /** Luật. */
    LAW,
    /** Nghị định. */
    DECREE,
    /** Nghị quyết. */
    RESOLUTION,
    /** Quyết định. */
    DECISION,
    /** Quy chế. */
    REGULATION,
    /** Quy định. */
    RULES,
    /** Hương ước, quy ước. */
    VILLAGE_CONVENTION,
    /** Quy hoạch. */
    MASTER_PLAN,
    /** Kế hoạch. */
    PLAN,
    /** Chương trình. */
    PROGRAMME,
    /** Đề án. */
    SCHEME,
    /** Dự án. */
    PROJECT
}
