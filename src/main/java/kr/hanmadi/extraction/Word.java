package kr.hanmadi.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A written word (어절) outside of quotation marks.
 *
 * @param text without punctuation around it
 * @param stem without its particle
 * @param closed whether punctuation after it closes the phrase: a comma, a full stop, a bracket, a mark
 * @param opened whether something other than a blank stands before it
 */
record Word(String text, String stem, @Nullable Particle particle, Span span, boolean opened, boolean closed) {

    /** The words of a stretch of the body. */
    static List<Word> of(String body, int from, int to) {
        var words = new ArrayList<Word>();
        int i = from;
        boolean opened = true;
        while (i < to) {
            if (!isPart(body, i)) {
                opened |= !isBlank(body.charAt(i));
                i++;
                continue;
            }
            int end = i;
            while (end < to && isPart(body, end)) {
                end++;
            }
            boolean closed = end >= to || !isBlank(body.charAt(end));
            words.add(word(body, new Span(i, end), opened, closed));
            opened = closed;
            i = end;
        }
        return words;
    }

    private static Word word(String body, Span span, boolean opened, boolean closed) {
        var text = span.in(body);
        var particle = Particle.of(text);
        var stem = particle == null
                ? text
                : text.substring(0, text.length() - particle.text().length());
        return new Word(text, stem, particle, span, opened, closed);
    }

    private static boolean isPart(String body, int i) {
        char c = body.charAt(i);
        return Character.isLetterOrDigit(c) || c == '·' || c == 'ㆍ' || c == '‧' || c == '&' || c == '-' || c == '%';
    }

    private static boolean isBlank(char c) {
        return c == ' ';
    }

    boolean marksSubject() {
        return particle != null && particle.subject();
    }

    Span stemSpan() {
        return new Span(span.start(), span.start() + stem.length());
    }
}
