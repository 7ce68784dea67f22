package kr.hanmadi.extraction.people;

import java.util.ArrayList;
import java.util.List;
import kr.hanmadi.extraction.korean.Hangul;
import kr.hanmadi.extraction.korean.Particle;
import kr.hanmadi.extraction.report.Span;

/** The words of a body in Hangul, in text order, and whether one follows the other with nothing but a blank between. */
final class RunningWords {
    private record Running(String text, String stem, Span span) {}

    private final String body;
    private final List<Running> words = new ArrayList<>();

    RunningWords(String body) {
        this.body = body;
        int i = 0;
        while (i < body.length()) {
            int start = i;
            while (i < body.length() && Hangul.isSyllable(body.charAt(i))) {
                i++;
            }
            if (i > start) {
                var text = body.substring(start, i);
                words.add(new Running(text, Particle.stem(text), new Span(start, i)));
            }
            i++;
        }
    }

    int count() {
        return words.size();
    }

    String word(int at) {
        return words.get(at).text();
    }

    /** The word without the particle that closes it. */
    String stem(int at) {
        return words.get(at).stem();
    }

    /** Whether nothing but a blank parts it from the word before; false for the first and behind the last. */
    boolean goesOn(int at) {
        return at > 0
                && at < words.size()
                && words.get(at).span().start() == words.get(at - 1).span().end() + 1
                && body.charAt(words.get(at - 1).span().end()) == ' ';
    }

    /** Whether it begins where no letter or digit stands before it: not 가나 in KT가나. */
    boolean isWhole(int at) {
        int start = words.get(at).span().start();
        return start == 0 || !Character.isLetterOrDigit(body.charAt(start - 1));
    }
}
