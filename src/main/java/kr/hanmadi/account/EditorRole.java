package kr.hanmadi.account;

/** 관리자, 편집자. */
public enum EditorRole {
    ADMINISTRATOR,
    EDITOR
}
