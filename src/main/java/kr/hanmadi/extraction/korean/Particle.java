package kr.hanmadi.extraction.korean;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A particle at the end of a word. It agrees with what it follows: 장관은 but 교수는, so that the name 지은 keeps its end.
 *
 * @param afterFinal true after a final consonant, false after none, null after either
 * @param subject whether it marks a subject or topic
 */
public record Particle(String text, @Nullable Boolean afterFinal, boolean subject) {
    private static final List<Particle> ALL = Lexicon.lines("korean/particles.txt").stream()
            .map(line -> line.split(" "))
            .map(cells ->
                    new Particle(cells[0], cells[1].equals("-") ? null : cells[1].equals("C"), cells[2].equals("S")))
            .sorted(Comparator.comparingInt(
                            (Particle particle) -> particle.text().length())
                    .reversed())
            .toList();

    private static final int ENDS = 1 << 8;
    /** The same, by the last character (its low bits): most words end like few of them or none. */
    private static final List<List<Particle>> BY_END = IntStream.range(0, ENDS)
            .mapToObj(end ->
                    ALL.stream().filter(particle -> end(particle.text()) == end).toList())
            .toList();

    /** The longest particle that closes the word; null without one. */
    public static @Nullable Particle of(String word) {
        for (var particle : BY_END.get(end(word))) {
            int stem = word.length() - particle.text().length();
            if (stem > 0 && word.endsWith(particle.text()) && particle.agreesWith(word.charAt(stem - 1))) {
                return particle;
            }
        }
        return null;
    }

    /** The word without the longest particle that closes it; the word itself without one. */
    public static String stem(String word) {
        var particle = of(word);
        return particle == null
                ? word
                : word.substring(0, word.length() - particle.text().length());
    }

    /** The particle that a stretch of text is, if it follows this character; null when it is more than a particle. */
    public static @Nullable Particle named(String text, char before) {
        for (var particle : BY_END.get(end(text))) {
            if (particle.text().equals(text) && particle.agreesWith(before)) {
                return particle;
            }
        }
        return null;
    }

    /** 은, 는 and 도 make a topic, with the letters before them (께서는). */
    public boolean topic() {
        return subject && (text.endsWith("은") || text.endsWith("는") || text.endsWith("도"));
    }

    private static int end(String text) {
        return text.isEmpty() ? 0 : text.charAt(text.length() - 1) & ENDS - 1;
    }

    private boolean agreesWith(char before) {
        if (afterFinal == null) {
            return true;
        }
        if (!Hangul.isSyllable(before)) {
            return true; // CEO는, 1호는: the reading decides, which letters do not show
        }
        boolean hasFinal = Hangul.hasFinal(before);
        // 로 follows ㄹ as it follows a vowel: 서울로
        return hasFinal == afterFinal || (Hangul.finalIsRieul(before) && text.startsWith("로"));
    }
}
