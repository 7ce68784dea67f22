package kr.hanmadi.quote;

import java.util.Set;

/** How far a quotation's speaker can be trusted: 기계 판독, 확인, 정정됨, 발언 아님, 철회됨. */
public enum QuoteState {
    FOUND,
    CONFIRMED,
    CORRECTED,
    REJECTED,
    WITHDRAWN;

    /** The states in which readers see a quotation of a readable article. */
    public static final Set<QuoteState> READABLE = Set.of(FOUND, CONFIRMED, CORRECTED);
}
