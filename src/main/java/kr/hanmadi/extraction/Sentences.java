package kr.hanmadi.extraction;

import java.util.ArrayList;
import java.util.List;

/** Cuts a passage into sentences; a full stop inside a quotation ends none. */
final class Sentences {
    private Sentences() {}

    static List<Span> in(String body, Span passage, List<MarkPair> pairs) {
        var sentences = new ArrayList<Span>();
        int start = passage.start();
        int pair = 0;
        int i = start;
        while (i < passage.end()) {
            while (pair < pairs.size() && pairs.get(pair).outer().end() <= i) {
                pair++;
            }
            if (pair < pairs.size() && pairs.get(pair).outer().start() == i) {
                i = pairs.get(pair).outer().end();
                continue;
            }
            if (isEnd(body, i, passage.end())) {
                sentences.add(new Span(start, i + 1));
                start = i + 1;
                while (start < passage.end() && body.charAt(start) == ' ') {
                    start++;
                }
                i = start;
            } else {
                i++;
            }
        }
        if (start < passage.end()) {
            sentences.add(new Span(start, passage.end()));
        }
        return sentences;
    }

    /** A full stop, question or exclamation mark before a blank or the end; 3.5 and A.I have none. */
    private static boolean isEnd(String body, int i, int end) {
        char c = body.charAt(i);
        if (c != '.' && c != '?' && c != '!') {
            return false;
        }
        if (i + 1 >= end) {
            return true;
        }
        char next = body.charAt(i + 1);
        boolean parted = next == ' ' || (c == '.' && Hangul.isSyllable(next) && i > 0 && body.charAt(i - 1) == '다');
        return parted && !(i > 0 && Character.isDigit(body.charAt(i - 1)) && next == ' ' && isDateOrNumber(body, i));
    }

    /** “2025. 2. 6.” is one date. */
    private static boolean isDateOrNumber(String body, int i) {
        return i + 2 < body.length() && Character.isDigit(body.charAt(i + 2));
    }
}
