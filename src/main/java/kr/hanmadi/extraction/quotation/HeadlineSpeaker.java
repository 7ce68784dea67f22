package kr.hanmadi.extraction.quotation;

import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.people.Names;
import kr.hanmadi.extraction.people.PersonReference;
import kr.hanmadi.extraction.people.PhraseReader;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.MarkPair;
import kr.hanmadi.extraction.text.Word;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.EvidenceRule;
import org.jspecify.annotations.Nullable;

/**
 * The speaker that a headline or subhead names for its quotation: “홍길동 “…””, “홍 총리 “…””, “洪총리, “…””, “…” 홍길동 교수. A line that
 * names no one leaves the answer to the body.
 */
final class HeadlineSpeaker {
    private static final Pattern PARTED = Pattern.compile("[…·,|:/]|\\.\\.");
    private static final int LONGEST_PHRASE = 24;
    private static final Lexicon GOVERNED = Lexicon.words("quotation/headline-particles.txt");

    private HeadlineSpeaker() {}

    static @Nullable Attribution of(String body, Span line, MarkPair pair, Speakers speakers) {
        var before = phraseBefore(body, line, pair.outer().start());
        var found = before == null ? null : attributePhrase(body, before, true, speakers);
        if (found != null) {
            return found;
        }
        var after = phraseAfter(body, line, pair.outer().end());
        var behind = after == null ? null : attributePhrase(body, after, false, speakers);
        return behind == null ? ofTopic(body, line, pair.outer().start(), speakers) : behind;
    }

    /** 홍길동, 물길 공사에 침묵 “…”: who the line is about, up to the first comma, where nothing nearer names anyone. */
    private static @Nullable Attribution ofTopic(String body, Span line, int mark, Speakers speakers) {
        int comma = body.indexOf(',', line.start(), Math.min(mark, line.start() + LONGEST_PHRASE + 1));
        return comma < 0 || isMarked(body, line.start(), mark)
                ? null
                : attributePhrase(body, new Span(line.start(), comma), true, speakers);
    }

    private static boolean isMarked(String body, int from, int to) {
        int at = from;
        while (at < to && "“”\"".indexOf(body.charAt(at)) < 0) {
            at++;
        }
        return at < to;
    }

    /** What stands right before the mark, back to a quotation, dots or a comma: “…공청회, 홍길동 ‘…’” gives 홍길동. */
    private static @Nullable Span phraseBefore(String body, Span line, int mark) {
        int end = mark;
        while (end > line.start() && " ,:·".indexOf(body.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        while (start > line.start() && !isSeparator(body.charAt(start - 1)) && end - start < LONGEST_PHRASE) {
            start--;
        }
        while (start < end && " -–▲△▶▷◇◆■□●○".indexOf(body.charAt(start)) >= 0) {
            start++; // - 홍길동 장관 “…”, an item of a list
        }
        return end > start ? new Span(start, end) : null;
    }

    private static @Nullable Span phraseAfter(String body, Span line, int mark) {
        int start = mark;
        while (start < line.end() && " …·,.―-".indexOf(body.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < line.end() && !isSeparator(body.charAt(end)) && end - start < LONGEST_PHRASE) {
            end++;
        }
        return end > start && end - start < LONGEST_PHRASE ? new Span(start, end) : null;
    }

    private static boolean isSeparator(char c) {
        return "…,|“”\"‘’'".indexOf(c) >= 0 || PARTED.matcher(String.valueOf(c)).matches() && c != '·';
    }

    private static @Nullable Attribution attributePhrase(String body, Span span, boolean ends, Speakers speakers) {
        var words = Word.of(withSurnamesInHangul(body, span), span.start(), span.end());
        if (words.isEmpty()) {
            return null;
        }
        if (ends) {
            var last = words.getLast();
            var particle = last.particle();
            boolean person = particle != null && GOVERNED.has(particle.text()); // 임꺽정에 “…”: the one addressed
            var called = words.size() == 1 && !person ? speakers.calledInHeadline(last.span()) : null;
            if (called != null) {
                return new Attribution(called, EvidenceRule.HEADLINE_NAMES, last.span(), Confidence.MEDIUM);
            }
            return person ? null : attributeLabel(words, words.size() - 1, speakers);
        }
        for (int i = 0; i < words.size(); i++) {
            boolean whole = i == words.size() - 1 || words.get(i).particle() != null;
            var found = whole ? attributeLabel(words, i, speakers) : null;
            if (whole) {
                var subject = found == null ? null : found.subject();
                return subject != null
                                && subject.start() == words.getFirst().span().start()
                        ? found
                        : null;
            }
        }
        return null;
    }

    private static @Nullable Attribution attributeLabel(List<Word> words, int last, Speakers speakers) {
        var reference = PhraseReader.readLabel(words, last);
        if (reference == null || reference instanceof PersonReference.ByPronoun) {
            return null;
        }
        var found = speakers.attribute(reference, new RecentSpeakers(), EvidenceRule.Place.BEFORE);
        return found == null || found.speaker() == null
                ? null
                : new Attribution(found.speaker(), EvidenceRule.HEADLINE_NAMES, found.subject(), Confidence.MEDIUM);
    }

    /** The body with the Hanja surnames of the span in Hangul: 洪총리 becomes 홍총리, at the same place. */
    private static String withSurnamesInHangul(String body, Span span) {
        StringBuilder text = null; // copied only where there is one, for a text may be long and have many headlines
        for (int i = span.start(); i < span.end(); i++) {
            var syllable = Names.inHangul(body.charAt(i));
            if (syllable != null) {
                text = text == null ? new StringBuilder(body) : text;
                text.setCharAt(i, syllable);
            }
        }
        return text == null ? body : text.toString();
    }
}
