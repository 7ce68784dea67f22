package kr.hanmadi.request;

/** Where a request stands: 접수, 검토 중, 받아들임, 일부 받아들임, 받아들이지 않음, 요청한 사람이 거둠. */
public enum RequestState {
    RECEIVED,
    REVIEWING,
    ACCEPTED,
    PARTLY,
    DECLINED,
    TAKEN_BACK;

    public boolean isDecided() {
        return this != RECEIVED && this != REVIEWING;
    }

    /** Whether something was changed because of it. */
    public boolean isAccepted() {
        return this == ACCEPTED || this == PARTLY;
    }
}
