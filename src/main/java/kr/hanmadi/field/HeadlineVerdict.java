package kr.hanmadi.field;

/** How a headline quotation stands to the body: 일치, 축약, 변형, 본문에 없음. */
public enum HeadlineVerdict {
    SAME,
    SHORTENED,
    CHANGED,
    MISSING
}
