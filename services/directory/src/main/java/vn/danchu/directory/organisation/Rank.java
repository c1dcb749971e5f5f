package vn.danchu.directory.organisation;

/** What an office is among those of its organisation. */
public enum Rank {
    /** Người đứng đầu. */
    HEAD,
    /** Cấp phó, for a field or an area. */
    DEPUTY,
    /** Thành viên. */
    MEMBER
}
