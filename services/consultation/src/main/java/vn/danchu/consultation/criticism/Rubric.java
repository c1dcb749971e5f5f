package vn.danchu.consultation.criticism;

/** What a statement of social criticism speaks to: Law on the Fatherland Front art. 33(2), in its order. */
public enum Rubric {
    /** Whether the draft is needed (sự cần thiết). */
    NECESSITY,
    /** Whether it fits the Party's line and the law (sự phù hợp với chủ trương của Đảng, pháp luật của Nhà nước). */
    CONFORMITY,
    /** Whether it is correct, founded and feasible (tính đúng đắn, khoa học, khả thi). */
    FEASIBILITY,
    /** What it will do in politics, economy, culture, society, defence, security and foreign affairs (tác động). */
    IMPACT,
    /** Whether the interests of State, people and organisations are in harmony (hài hoà lợi ích). */
    HARMONY_OF_INTERESTS
}
