package kr.hanmadi.article;

/** 제목, 부제, 바이라인, 리드, 소제목, 문단, 사진 설명, 꼬리글. */
public enum PassageKind {
    HEADLINE,
    DECK,
    BYLINE,
    LEAD,
    SUBHEAD,
    PARAGRAPH,
    CAPTION,
    TAIL;

    /** Whether the passage is running text. */
    public boolean isBody() {
        return this == LEAD || this == PARAGRAPH;
    }
}
