package kr.hanmadi.desk;

import kr.hanmadi.quote.TextSpan;

/** Moves an end of a quotation by a word, within the passage that it stands in. */
final class WordEdges {
    private WordEdges() {}

    /**
     * @param end whether the end moves; otherwise the beginning
     * @param forwards whether it moves towards the end of the text
     * @param passage where the words may stand
     * @return the same span where there is no further word
     */
    static TextSpan moved(String body, TextSpan words, boolean end, boolean forwards, TextSpan passage) {
        int from = end ? words.end() : words.start();
        int to = forwards ? next(body, from, passage.end(), end) : previous(body, from, passage.start(), end);
        var moved = end ? span(words.start(), to) : span(to, words.end());
        return moved == null || moved.start() == moved.end() ? words : moved;
    }

    private static TextSpan span(int start, int end) {
        return start < end ? new TextSpan(start, end) : new TextSpan(end, end);
    }

    /** An end stands behind a word, a beginning before one. */
    private static int next(String body, int from, int limit, boolean behind) {
        int at = from;
        while (at < limit && isBlank(body, at) == behind) {
            at++;
        }
        while (at < limit && isBlank(body, at) != behind) {
            at++;
        }
        return at;
    }

    private static int previous(String body, int from, int limit, boolean behind) {
        int at = from;
        while (at > limit && isBlank(body, at - 1) != behind) {
            at--;
        }
        while (at > limit && isBlank(body, at - 1) == behind) {
            at--;
        }
        return at;
    }

    private static boolean isBlank(String body, int at) {
        return Character.isWhitespace(body.charAt(at));
    }
}
