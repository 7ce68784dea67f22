package kr.hanmadi.sample;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that a speaker says at a forum.
 *
 * @param shortened as a headline would print it; null when it is short already
 */
record Remark(Act act, String words, @Nullable String shortened) {
    private static final Map<Act, List<Pattern>> PATTERNS = patterns();

    private record Pattern(Template whole, @Nullable Template shortened) {
        static Pattern of(String line) {
            int bar = line.indexOf('|');
            var rest = line.substring(bar + 1).strip();
            return new Pattern(Template.of(line.substring(0, bar).strip()), rest.isEmpty() ? null : Template.of(rest));
        }
    }

    private static Map<Act, List<Pattern>> patterns() {
        var sections = WordBook.sections("remarks.txt");
        var patterns = new EnumMap<Act, List<Pattern>>(Act.class);
        for (var act : Act.values()) {
            patterns.put(
                    act,
                    sections.getOrDefault(act.section(), List.of()).stream()
                            .map(Pattern::of)
                            .toList());
        }
        return patterns;
    }

    /** A remark of this kind, if possible from a pattern not used yet at this forum. */
    static Remark make(Act act, SampleWords vocabulary, Set<Object> said, Dice dice) {
        var patterns = PATTERNS.getOrDefault(act, List.of());
        var pattern = dice.any(patterns);
        for (int i = 0; i < 12 && said.contains(pattern); i++) {
            pattern = dice.any(patterns);
        }
        said.add(pattern);
        var words = vocabulary.sentence(dice);
        return new Remark(
                act,
                pattern.whole().fill(words),
                pattern.shortened() == null ? null : pattern.shortened().fill(words));
    }
}
