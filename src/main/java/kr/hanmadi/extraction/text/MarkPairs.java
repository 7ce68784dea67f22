package kr.hanmadi.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.report.Span;

/**
 * Finds the outermost pairs of quotation marks in a stretch of text: “ ”, " ", ‘ ’, ' ', 「 」, 『 』, ＂ ＂ and mixed
 * pairs (“ … "). What stands inside a pair belongs to it: ‘…’ in “…” is part of the remark.
 */
public final class MarkPairs {
    private static final String DOUBLE = "“”\"＂„‟";
    private static final String SINGLE = "‘’'‛";
    // a mark without a partner must not be looked for through megabytes
    private static final int LONGEST_TERM = 300;
    private static final int LONGEST_REMARK = 20_000;

    private static final Pattern REPORTED =
            Pattern.compile("([가-힣])(?:(?<=[다요까죠])(?:라?고|라?며|면서)|이?라고) " + Lexicon.anyOf("text/reporting-stems.txt"));
    /** …올렸다며 “…: the next remark opens right behind the particle of the one whose mark was lost. */
    private static final Pattern REPORTED_BEFORE_NEXT = Pattern.compile("([다요까죠])(?:라?고|라?며|면서) $");

    /** What stands right behind a closing mark and reports the remark: “…”고, “…”라며. */
    private static final Pattern REPORTS = Pattern.compile("(?:이?라고|이?라며|이?라면서|이?라는|고|며|면서|는)(?=[ ,.])");
    /** A figure with inches: 27", 5'10". */
    private static final Pattern FIGURE = Pattern.compile("(?<![가-힣A-Za-z0-9])(?:\\d'\\d{1,2}|\\d{1,3})$");

    private MarkPairs() {}

    public static List<MarkPair> in(String body, Span stretch) {
        var pairs = new ArrayList<MarkPair>();
        int i = stretch.start();
        while (i < stretch.end()) {
            int close = opens(body, i) ? close(body, i, stretch.end()) : -1;
            int lost = close < 0 && DOUBLE.indexOf(body.charAt(i)) >= 0 ? lostClose(body, i, stretch) : -1;
            if (close > i + 1) {
                boolean single = SINGLE.indexOf(body.charAt(i)) >= 0 && DOUBLE.indexOf(body.charAt(close)) < 0;
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
        if (c == '"' && isInches(body, i)) {
            return false;
        }
        if (c == '”') {
            return isFreeBefore(body, i) && isLetterBehind(body, i); // ”…”: set the wrong way round
        }
        if (c == '“' || c == '‘' || c == '「' || c == '『' || c == '"' || c == '＂' || c == '„') {
            return true;
        }
        return c == '\'' && !isApostrophe(body, i);
    }

    /** An apostrophe inside Latin letters, in a measure or before a short year is no mark: don't, 5'10", '25년. */
    private static boolean isApostrophe(String body, int i) {
        boolean letterBefore = i > 0 && isLatin(body.charAt(i - 1));
        boolean letterAfter = i + 1 < body.length() && isLatin(body.charAt(i + 1));
        boolean year =
                i + 3 < body.length() && isDigit(body, i + 1) && isDigit(body, i + 2) && body.charAt(i + 3) == '년';
        boolean measure = i > 0 && i + 1 < body.length() && isDigit(body, i - 1) && isDigit(body, i + 1);
        return letterBefore && letterAfter || year || measure;
    }

    private static boolean isDigit(String body, int i) {
        return body.charAt(i) >= '0' && body.charAt(i) <= '9';
    }

    /** 27" in running text: a figure before the mark, and no blank or opening between. */
    private static boolean isInches(String body, int i) {
        return i > 0
                && isDigit(body, i - 1)
                && FIGURE.matcher(body.substring(Math.max(0, i - 6), i)).find();
    }

    private static boolean isFreeBefore(String body, int i) {
        return i == 0 || " \n([".indexOf(body.charAt(i - 1)) >= 0;
    }

    private static boolean isLetterBehind(String body, int i) {
        return i + 1 < body.length() && Character.isLetterOrDigit(body.charAt(i + 1));
    }

    private static boolean isReported(String body, int i) {
        return REPORTS.matcher(body)
                .region(i + 1, Math.min(body.length(), i + 8))
                .lookingAt();
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
        boolean opens = open == stretch.start() || open > 1 && body.startsWith(". ", open - 2);
        if (opens && next == stretch.end() && Sentences.isWhole(body.substring(open + 1, next))) {
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
        return SINGLE.indexOf(mark) >= 0 ? closeOfSingle(body, open, end) : closeOfDouble(body, open, end);
    }

    private static int closeOfSingle(String body, int open, int end) {
        int last = Math.min(end, open + LONGEST_TERM);
        for (int i = open + 1; i < last; i++) {
            char c = body.charAt(i);
            if (SINGLE.indexOf(c) >= 0 && c != '‘' && !isApostrophe(body, i)) {
                return i;
            }
            if (c == '”' && isReported(body, i) && body.lastIndexOf('“', i) < open) {
                return i; // ‘…”고: two kinds of marks
            }
        }
        return -1;
    }

    private static int closeOfDouble(String body, int open, int end) {
        int last = Math.min(end, open + LONGEST_REMARK);
        boolean within = false;
        for (int i = open + 1; i < last; i++) {
            char c = body.charAt(i);
            boolean mark = DOUBLE.indexOf(c) >= 0 || SINGLE.indexOf(c) >= 0;
            if (!mark) {
                continue;
            }
            boolean reported = isReported(body, i);
            if (c == '“') {
                return reported ? i : -1; // “…“고; otherwise the first one lost its partner: “… “…”
            }
            if (c == '"' && !reported && (opensAnother(body, open, i) || isInchesWithin(body, i, last))) {
                if (isInches(body, i)) {
                    continue;
                }
                return -1;
            }
            if (DOUBLE.indexOf(c) >= 0) {
                return i;
            }
            boolean opens = SINGLE.indexOf(c) >= 0
                    && !within
                    && isLetterBehind(body, i)
                    && (isFreeBefore(body, i) || DOUBLE.indexOf(body.charAt(i - 1)) >= 0);
            if (c == '‘' || opens) {
                within = true;
            } else if (SINGLE.indexOf(c) >= 0 && !isApostrophe(body, i)) {
                if (!within && reported) {
                    return i; // “…’고
                }
                within = false;
            }
        }
        return -1;
    }

    /** "물길을 바꿔야 한다고 말했다. 임꺽정 의원은 "…": a mark that opens, after words that a lost one should have closed. */
    private static boolean opensAnother(String body, int open, int i) {
        return body.charAt(open) == '"'
                && isFreeBefore(body, i)
                && isLetterBehind(body, i)
                && REPORTED.matcher(body).region(open + 1, i).find();
    }

    /** "27" 화면도 밝다": the mark behind the figure is inches when the next one closes. */
    private static boolean isInchesWithin(String body, int i, int last) {
        int next = isInches(body, i) ? body.indexOf('"', i + 1) : -1;
        return next > 0
                && next < last
                && !isFreeBefore(body, next)
                && body.substring(i, next).indexOf('\n') < 0;
    }
}
