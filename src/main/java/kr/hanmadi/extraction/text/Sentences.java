package kr.hanmadi.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Hangul;
import kr.hanmadi.extraction.report.Span;

/** Cuts a passage into sentences; a full stop inside a quotation ends none. */
public final class Sentences {
    private static final Pattern STRAYED = Pattern.compile("(?:이?라고|고|며|이?라며|면서|이?라면서|이?라는|는|하고|하며|등)(?![가-힣]{2})");

    /** Endings of sentences: words that end so were said, if anything says so. */
    private static final Pattern POLITE = Pattern.compile("(?:니다|세요|네요|어요|아요|해요|지요|까요|예요|에요)$");

    private static final String SENTENCE_ENDS = "다요까죠네라자야지냐나군걸데오";

    private Sentences() {}

    public static List<Span> in(String body, Span passage, List<MarkPair> pairs) {
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
                if (endsWithin(body, pairs.get(pair), passage.end())) {
                    sentences.add(new Span(start, i));
                    start = afterBlanks(body, i, passage.end());
                    i = start;
                }
                continue;
            }
            if (isEnd(body, i, passage.end())) {
                sentences.add(new Span(start, i + 1));
                start = afterBlanks(body, i + 1, passage.end());
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

    private static int afterBlanks(String body, int from, int end) {
        int i = from;
        while (i < end && (body.charAt(i) == ' ' || body.charAt(i) == '\n')) {
            i++;
        }
        return i;
    }

    /** “물길을 바꿔야 합니다.” 홍길동 의원은: the sentence ends with the mark, unless what reports it strayed behind a blank. */
    private static boolean endsWithin(String body, MarkPair pair, int end) {
        int close = pair.outer().end();
        char last = body.charAt(pair.inner().end() - 1);
        boolean stopped = last == '.' || last == '?' || last == '!';
        return !pair.single()
                && stopped
                && close + 1 < end
                && body.charAt(close) == ' '
                && "“\"".indexOf(body.charAt(close + 1)) < 0
                && !STRAYED.matcher(body)
                        .region(close + 1, Math.min(end, close + 8))
                        .lookingAt();
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
        boolean parted = next == ' '
                || next == '\n'
                || (c == '.' && Hangul.isSyllable(next) && i > 0 && body.charAt(i - 1) == '다');
        return parted && !(i > 0 && Character.isDigit(body.charAt(i - 1)) && next == ' ' && isDateOrNumber(body, i));
    }

    /** “2025. 2. 6.” is one date. */
    private static boolean isDateOrNumber(String body, int i) {
        return i + 2 < body.length() && Character.isDigit(body.charAt(i + 2));
    }

    /** Whether words within marks end as a sentence does: with a stop, a question mark or a verb that closes. */
    public static boolean isWhole(String words) {
        int end = words.length();
        while (end > 0 && " .?!…~,”’\"'".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean stopped = end < words.length()
                && words.charAt(end) == '.'
                && (words.indexOf(' ') > 0
                        || POLITE.matcher(words.substring(0, end)).find());
        boolean asked =
                stopped || end < words.length() && (words.indexOf('?', end) >= 0 || words.indexOf('!', end) >= 0);
        return asked || (end > 0 && words.length() >= 6 && SENTENCE_ENDS.indexOf(words.charAt(end - 1)) >= 0);
    }
}
