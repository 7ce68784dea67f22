package kr.hanmadi.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The words of one forum: some of its field's, so that all its speakers talk about the same thing. */
final class SampleWords {
    private static final Map<String, Integer> HOW_MANY = Map.of("문제", 3, "대책", 4, "목표", 2, "자원", 2, "지표", 2, "당사자", 2);

    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, String> fixed;

    SampleWords(PolicyField field, Map<String, String> fixed, Dice dice) {
        this.fixed = fixed;
        // in the order of the names, for the dice must fall alike every time
        new TreeMap<>(HOW_MANY).forEach((kind, count) -> {
            var chosen = new ArrayList<String>();
            while (chosen.size() < count) {
                var word = dice.frequent(field.wordsFor(kind));
                if (!chosen.contains(word)) {
                    chosen.add(word);
                }
            }
            words.put(kind, chosen);
        });
    }

    /** The same words with more that are fixed, such as the name of the forum. */
    private SampleWords(Map<String, List<String>> words, Map<String, String> fixed) {
        this.words.putAll(words);
        this.fixed = fixed;
    }

    SampleWords with(Map<String, String> more) {
        var all = new HashMap<>(fixed);
        all.putAll(more);
        return new SampleWords(words, all);
    }

    /** Words for the slots of one sentence and its shortened form: the same slot is the same word in both. */
    UnaryOperator<String> sentence(Dice dice) {
        var chosen = new HashMap<String, String>();
        return slot -> {
            var word = chosen.get(slot);
            if (word == null) {
                word = word(slot, dice);
                chosen.put(slot, word);
            }
            return word;
        };
    }

    private String word(String slot, Dice dice) {
        var given = fixed.get(slot);
        if (given != null) {
            return given;
        }
        return switch (slot) {
            case "년" -> Integer.toString(dice.between(2, 7));
            case "비율" -> Integer.toString(dice.between(3, 48));
            case "명" -> Integer.toString(dice.between(4, 8));
            case "배" -> Integer.toString(dice.between(2, 6));
            default -> {
                var choices = words.get(slot);
                if (choices == null) {
                    throw new IllegalArgumentException("No words for the slot " + slot);
                }
                yield dice.frequent(choices);
            }
        };
    }
}
