package kr.hanmadi.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the outermost pairs of quotation marks in a stretch of text: “ ”, " ", ‘ ’, ' ', 「 」, 『 』, ＂ ＂ and mixed
 * pairs (“ … "). What stands inside a pair belongs to it: ‘…’ in “…” is part of the remark.
 */
final class MarkPairs {
    private static final String DOUBLE = "“”\"＂„‟";
    private static final String SINGLE = "‘’'‛";
    // a mark without a partner must not be looked for through megabytes
    private static final int LONGEST_TERM = 300;
    private static final int LONGEST_REMARK = 5_000;

    private static final Pattern REPORTED = Pattern.compile(
            "([가-힣])(?:(?<=[다요까죠])(?:라?고|라?며|면서)|이?라고) (?:말|밝|했|강조|지적|설명|주장|전|덧붙|비판|촉구|당부|답|털어|토로|반박|호소|우려)");
    /** …올렸다며 “…: the next remark opens right behind the particle of the one whose mark was lost. */
    private static final Pattern REPORTED_BEFORE_NEXT = Pattern.compile("([다요까죠])(?:라?고|라?며|면서) $");

    private MarkPairs() {}

    static List<MarkPair> in(String body, Span stretch) {
        var pairs = new ArrayList<MarkPair>();
        int i = stretch.start();
        while (i < stretch.end()) {
            int close = opens(body, i) ? close(body, i, stretch.end()) : -1;
            int lost = close < 0 && DOUBLE.indexOf(body.charAt(i)) >= 0 ? lostClose(body, i, stretch) : -1;
            if (close > i + 1) {
                boolean single = SINGLE.indexOf(body.charAt(i)) >= 0;
                pairs.add(new MarkPair(new Span(i + 1, close), new Span(i, close + 1), single));
            } else if (lost > i + 1) {
                pairs.add(new MarkPair(new Span(i + 1, lost), new Span(i, lost), false));
            }
            i = Math.max(i, Math.max(close, lost - 1)) + 1;
        }
        return pairs;
    }

    private static boolean opens(String body, int i) {
        char c = body.charAt(i);
        if (c == '“' || c == '‘' || c == '「' || c == '『' || c == '"' || c == '＂' || c == '„') {
            return true;
        }
        return c == '\'' && !isApostrophe(body, i);
    }

    /** An apostrophe inside Latin letters or before a short year is no mark: don't, '25. */
    private static boolean isApostrophe(String body, int i) {
        boolean letterBefore = i > 0 && isLatin(body.charAt(i - 1));
        boolean letterAfter = i + 1 < body.length() && isLatin(body.charAt(i + 1));
        return letterBefore && letterAfter;
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /**
     * Where a remark ends whose closing mark is missing: with the paragraph that it opens, for it goes on in the next one,
     * or before the particle that reports it, “물길을 바꿔야 한다고 말했다. -1 when nothing tells.
     */
    private static int lostClose(String body, int open, Span stretch) {
        int next = open + 1;
        while (next < stretch.end() && DOUBLE.indexOf(body.charAt(next)) < 0) {
            next++;
        }
        if (open == stretch.start() && next == stretch.end() && Cue.endsSentence(body.substring(open + 1, next))) {
            return next;
        }
        var before = REPORTED_BEFORE_NEXT.matcher(body).region(Math.max(open + 1, next - 8), next);
        if (next < stretch.end() && next - open <= LONGEST_TERM && before.find()) {
            return before.end(1);
        }
        var reported = REPORTED.matcher(body).region(open + 1, Math.min(next, open + LONGEST_TERM));
        return reported.find() ? reported.end(1) : -1;
    }

    /** The mark that closes the one at {@code open}; -1 when the stretch ends first. */
    private static int close(String body, int open, int end) {
        char mark = body.charAt(open);
        if (mark == '「' || mark == '『') {
            return body.indexOf(mark == '「' ? '」' : '』', open, Math.min(end, open + LONGEST_TERM));
        }
        boolean single = SINGLE.indexOf(mark) >= 0;
        int last = Math.min(end, open + (single ? LONGEST_TERM : LONGEST_REMARK));
        for (int i = open + 1; i < last; i++) {
            char c = body.charAt(i);
            if (single && SINGLE.indexOf(c) >= 0 && c != '‘' && !isApostrophe(body, i)) {
                return i;
            }
            if (!single && DOUBLE.indexOf(c) >= 0 && c != '“') {
                return i;
            }
            if (!single && c == '“') {
                return -1; // the first one lost its partner: “… “…”
            }
        }
        return -1;
    }
}
