package kr.hanmadi.extraction.quotation;

import kr.hanmadi.extraction.report.Span;
import org.jspecify.annotations.Nullable;

/** A name in marks that stands right before a word: ‘가나의 눈’ 매체, ‘물길을 위한 모임’ 관계자. */
final class NameInMarks {
    private static final String OPENING = "“‘\"'「『";
    private static final String CLOSING = "”’\"'」』";
    private static final int LONGEST = 25;

    private NameInMarks() {}

    /** The name that ends right before the word at a place; null without one. */
    static @Nullable Span before(String body, int word) {
        if (word < 3 || body.charAt(word - 1) != ' ' || CLOSING.indexOf(body.charAt(word - 2)) < 0) {
            return null;
        }
        int start = word - 2;
        while (start > 0
                && word - start < LONGEST
                && OPENING.indexOf(body.charAt(start - 1)) < 0
                && body.charAt(start - 1) != '\n') {
            start--;
        }
        boolean opens = start > 0 && OPENING.indexOf(body.charAt(start - 1)) >= 0 && word - 2 - start >= 2;
        return opens ? new Span(start, word - 2) : null;
    }

    /** 관계자: a source that says nothing without the name. */
    static boolean isSource(String label) {
        return label.equals("관계자") || label.equals("측");
    }

    /** 제작진 of a film or a programme. */
    static boolean isMaker(String label) {
        return label.equals("제작진");
    }
}
