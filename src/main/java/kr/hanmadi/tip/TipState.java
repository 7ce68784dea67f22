package kr.hanmadi.tip;

/** Where a tip stands: 접수, 확인 중, 기사로, 쓰지 않음. */
public enum TipState {
    RECEIVED,
    CHECKING,
    /** A draft was made of it. */
    USED,
    CLOSED;

    public boolean isOpen() {
        return this == RECEIVED || this == CHECKING;
    }
}
