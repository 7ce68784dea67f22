package kr.hanmadi.quote;

/** How far a quotation's speaker can be trusted: 기계 판독, 확인, 정정됨, 발언 아님, 철회됨. */
public enum QuoteState {
    FOUND,
    CONFIRMED,
    CORRECTED,
    REJECTED,
    WITHDRAWN;

    /**
     * Whether a quotation stands: readers then see it where they may see its article. The database says so once more, by
     * the function {@code quote_stands} and in the column {@code stands}.
     */
    public boolean stands() {
        return switch (this) {
            case FOUND, CONFIRMED, CORRECTED -> true;
            case REJECTED, WITHDRAWN -> false;
        };
    }
}
