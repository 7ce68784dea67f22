package kr.hanmadi.desk;

/** What an editor is told of. */
public enum NoticeKind {
    /** A report that the editor wrote came back. */
    RETURNED,
    /** A report or a forum is the editor's to see to. */
    ASSIGNED,
    /** A comment calls the editor by name. */
    MENTIONED,
    /** A comment on the editor's report, or an answer where the editor has spoken. */
    ANSWERED,
    /** A report did not go out at its hour. */
    STOPPED,
    /** A reader's request has to be answered by tomorrow. */
    REQUEST,
    /** A reader's tip is the editor's to see to. */
    TIP
}
