package kr.hanmadi.field;

/** 포럼, 토론회, 세미나, 공청회, 간담회, 조찬, 학술대회·콘퍼런스, 기자회견, 설명회, 기념식 그리고 그 밖의 행사. */
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
