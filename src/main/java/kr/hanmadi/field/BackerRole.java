package kr.hanmadi.field;

/** 주최, 주관, 후원. */
public enum BackerRole {
    HOST,
    ORGANIZER,
    SPONSOR
}
