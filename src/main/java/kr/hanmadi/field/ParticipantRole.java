package kr.hanmadi.field;

/** 좌장·사회, 발제, 토론, 개회사, 축사, 기조연설, 그 밖의 참석. */
public enum ParticipantRole {
    MODERATOR,
    PRESENTER,
    PANELIST,
    OPENING,
    CONGRATULATORY,
    KEYNOTE,
    ATTENDEE
}
