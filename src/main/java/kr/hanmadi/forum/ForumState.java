package kr.hanmadi.forum;

/** 예정, 진행, 종료, 연기, 취소. */
public enum ForumState {
    PLANNED,
    RUNNING,
    ENDED,
    POSTPONED,
    CANCELLED
}
