package kr.hanmadi.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Particle;
import kr.hanmadi.extraction.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * A written word (어절) outside of quotation marks. What stands in brackets behind it belongs to it, and so does a
 * particle behind the bracket: 홍길동(55·가나당)은.
 *
 * @param text without punctuation around it, with its particle
 * @param stem without its particle
 * @param note what stands in brackets right behind it; null without brackets
 * @param span of the stem
 * @param opened whether something other than a blank stands before it
 * @param closed whether punctuation after it closes the phrase: a comma, a full stop, a bracket, a mark
 */
public record Word(
        String text,
        String stem,
        @Nullable Particle particle,
        @Nullable String note,
        Span span,
        int end,
        boolean opened,
        boolean closed) {
    private static final String CLOSING_MARKS = "’'”\"＂」』》〉>";
    private static final Set<String> LONE = Set.of("은", "는", "가", "께서", "께서는");
    private static final int LONGEST_NOTE = 80;
    private static final Lexicon CONNECTIVES = Lexicon.words("text/connectives.txt");

    /** The words of a stretch of the body. */
    public static List<Word> of(String body, int from, int to) {
        var words = new ArrayList<Word>();
        int i = from;
        boolean opened = true;
        while (i < to) {
            int aside = body.charAt(i) == '(' ? body.indexOf(')', i, Math.min(to, i + LONGEST_NOTE)) : -1;
            if (aside > 0) {
                opened = true; // what stands in brackets by itself is no part of the clause
                i = aside + 1;
                continue;
            }
            if (!isPart(body.charAt(i))) {
                opened |= body.charAt(i) != ' ';
                i++;
                continue;
            }
            if (body.charAt(i) == '-' && (i + 1 == to || body.charAt(i + 1) == ' ')) {
                opened = true; // the dash before an item of a list
                i++;
                continue;
            }
            int credit = FusedLine.credit(body, i, endOf(body, i, to));
            if (credit > 0) {
                opened = true;
                i += credit;
                continue;
            }
            var word = readWord(body, i, to, opened);
            var strayed = opened || !LONE.contains(word.text())
                    ? null
                    : words.getLast().withParticle(word);
            if (strayed != null) {
                words.removeLast();
                word = strayed;
            }
            words.add(word);
            opened = word.closed();
            i = word.end();
        }
        return words;
    }

    /** The words of a stretch that stand outside of double quotation marks. */
    public static List<Word> outsideMarks(String body, Span stretch) {
        var words = new ArrayList<Word>();
        int from = stretch.start();
        for (var pair : MarkPairs.in(body, stretch)) {
            if (!pair.single()) {
                words.addAll(of(body, from, pair.outer().start()));
                from = pair.outer().end();
            }
        }
        words.addAll(of(body, from, stretch.end()));
        return words;
    }

    /** “변호사 는”: a particle that strayed from its word. */
    private @Nullable Word withParticle(Word particleAlone) {
        var strayed = Particle.named(particleAlone.text(), stem.charAt(stem.length() - 1));
        return strayed == null || particle != null
                ? null
                : new Word(text, stem, strayed, note, span, particleAlone.end(), opened, particleAlone.closed());
    }

    private static int endOf(String body, int start, int to) {
        int end = start;
        while (end < to && isPart(body.charAt(end))) {
            end++;
        }
        return end;
    }

    private static Word readWord(String body, int start, int to, boolean opened) {
        int end = endOf(body, start, to);
        int last = end;
        String note = null;
        int bracket = end;
        if (end < to && CLOSING_MARKS.indexOf(body.charAt(end)) >= 0) {
            last = end + 1;
            bracket = last;
        } else if (end < to && body.charAt(end) == ' ') {
            bracket = end + 1;
        }
        if (bracket < to && body.charAt(bracket) == '(') {
            int close = body.indexOf(')', bracket, Math.min(to, bracket + LONGEST_NOTE));
            if (close > 0) {
                note = body.substring(bracket + 1, close);
                last = close + 1;
            }
        }
        if (last > end) {
            int tail = endOf(body, last, to);
            var tailText = body.substring(last, tail);
            var particle = Particle.named(tailText, body.charAt(end - 1));
            if (particle == null && note != null && !note.isEmpty()) {
                particle = Particle.named(tailText, note.charAt(note.length() - 1)); // 수사2부(부장 김가상)은
            }
            if (particle != null) {
                var stem = body.substring(start, end);
                return new Word(
                        stem + particle.text(),
                        stem,
                        particle,
                        note,
                        new Span(start, end),
                        tail,
                        opened,
                        closesPhrase(body, tail, to));
            }
            if (tail > last && note != null && note.codePoints().allMatch(Character::isIdeographic)) {
                return joinedAroundNote(body, start, end, last, tail, to, opened);
            }
        }
        int next = note == null ? end : last;
        var text = body.substring(start, end);
        var particle = note == null ? Particle.of(text) : null;
        int stemEnd = particle == null ? end : end - particle.text().length();
        // 홍길동(55)변호사는: what follows the bracket at once goes on with the phrase
        boolean closed = closesPhrase(body, next, to) && !(note != null && next < to && isPart(body.charAt(next)));
        return new Word(
                text, body.substring(start, stemEnd), particle, note, new Span(start, stemEnd), next, opened, closed);
    }

    /** 가나(加那)일보는: one word, with the characters of its first part in between. */
    private static Word joinedAroundNote(String body, int start, int end, int last, int tail, int to, boolean opened) {
        var text = body.substring(start, end) + body.substring(last, tail);
        var particle = Particle.of(text);
        int behind = particle == null ? 0 : particle.text().length();
        return new Word(
                text,
                text.substring(0, text.length() - behind),
                particle,
                null,
                new Span(start, tail - behind),
                tail,
                opened,
                closesPhrase(body, tail, to));
    }

    private static boolean closesPhrase(String body, int at, int to) {
        return at >= to || body.charAt(at) != ' ';
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '·' || c == 'ㆍ' || c == '‧' || c == '&' || c == '-' || c == '%';
    }

    /** The word inside a longer phrase, where what looks like a particle belongs to it: 김원이 의원. */
    public String whole() {
        return note == null ? text : stem;
    }

    public boolean marksSubject() {
        return particle != null && particle.subject();
    }

    public boolean marksTopic() {
        return particle != null && particle.topic();
    }

    /** Whether it carries on from the sentence before: 이어, 또, 그러면서. */
    public boolean carriesOn() {
        return CONNECTIVES.has(text);
    }
}
