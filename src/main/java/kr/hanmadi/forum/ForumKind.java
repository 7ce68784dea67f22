package kr.hanmadi.forum;

/** What a forum calls itself. */
public enum ForumKind {
    FORUM,
    DEBATE,
    SEMINAR,
    HEARING,
    ROUNDTABLE,
    BREAKFAST,
    CONFERENCE,
    PRESS_CONFERENCE,
    BRIEFING,
    CEREMONY,
    OTHER
}
