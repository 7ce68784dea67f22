package kr.hanmadi.desk;

/** What kind of thing there is to do, in the order of the queue. */
enum TaskKind {
    /** A report that will not or did not go out at its hour. */
    STOPPED,
    /** A reader's request whose day has passed. */
    LATE,
    RETURNED,
    SENT,
    REQUEST,
    TIP,
    SCHEDULED,
    FORUM,
    FAILED,
    /** An address that is told of articles took nothing for days. */
    WEBHOOK,
    HELD,
    DUPLICATES
}
