package vn.danchu.consultation.criticism;

/** How the criticism was made: Law on the Fatherland Front art. 34. */
public enum CriticismForm {
    /** Criticism conference (hội nghị phản biện xã hội). */
    CONFERENCE,
    /** The draft was sent out for written criticism (gửi dự thảo lấy ý kiến phản biện). */
    WRITTEN,
    /** Direct dialogue with the drafting body (đối thoại trực tiếp). */
    DIALOGUE
}
