package kr.hanmadi.field;

/** The parts of a report: 제목, 부제, 바이라인, 리드, 소제목, 문단, 사진 설명, 꼬리글(기사제보, 무단전재). */
public enum PassageKind {
    HEADLINE,
    DECK,
    BYLINE,
    LEAD,
    SUBHEAD,
    PARAGRAPH,
    CAPTION,
    TAIL;

    /** Whether the passage is running text, not a headline, a label or a tail line. */
    public boolean isBody() {
        return this == LEAD || this == PARAGRAPH;
    }
}
