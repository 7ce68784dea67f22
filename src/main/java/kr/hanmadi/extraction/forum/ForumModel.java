package kr.hanmadi.extraction.forum;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.hanmadi.extraction.korean.Lexicon;

/** How much each sign speaks for a meeting being what a report is about; docs/forum-model.md says how that was learnt. */
public final class ForumModel {
    private static final ForumModel SHIPPED = of(Lexicon.lines("forum/sign-weights.txt"));

    private final Map<String, Double> weights;

    private ForumModel(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    public static ForumModel shipped() {
        return SHIPPED;
    }

    /** One sign and its weight a line. */
    public static ForumModel of(List<String> lines) {
        return new ForumModel(lines.stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(parts -> parts[0], parts -> Double.valueOf(parts[1]))));
    }

    double weigh(List<String> signs) {
        return signs.stream()
                .mapToDouble(sign -> weights.getOrDefault(sign, 0.0))
                .sum();
    }
}
