package kr.hanmadi.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads what was typed; never fails, whatever it is. Words between quotation marks stay together; a single syllable
 * belongs to the word after it (오 의장); neighbours that together have a synonym are read as one (인공 지능).
 */
final class QueryReader {
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 12;
    private static final int LONGEST_RUN = 3;
    private static final String MARKS = "\"“”„＂";

    private final Function<String, List<Long>> people;

    /** @param people the people of exactly that name or printed form */
    QueryReader(Function<String, List<Long>> people) {
        this.people = people;
    }

    List<ReadWord> read(String typed) {
        var words = joined(words(typed));
        var read = new ArrayList<ReadWord>();
        int i = 0;
        while (i < words.size() && read.size() < MOST_WORDS) {
            int length = synonymRun(words, i);
            var text = String.join(" ", words.subList(i, i + length));
            read.add(new ReadWord(text, Synonyms.of(text), people.apply(text)));
            i += length;
        }
        return read;
    }

    private static int synonymRun(List<String> words, int from) {
        for (int length = Math.min(LONGEST_RUN, words.size() - from); length > 1; length--) {
            if (Synonyms.knows(String.join(" ", words.subList(from, from + length)))) {
                return length;
            }
        }
        return 1;
    }

    private static List<String> words(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC);
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        boolean marked = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (MARKS.indexOf(c) >= 0) {
                take(word, words);
                marked = !marked && closes(text, i);
            } else if (Character.isWhitespace(c) && !marked) {
                take(word, words);
            } else {
                word.append(Character.isISOControl(c) || Character.isSurrogate(c) ? ' ' : c);
            }
        }
        take(word, words);
        return words;
    }

    private static boolean closes(String text, int open) {
        for (int i = open + 1; i < text.length(); i++) {
            if (MARKS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Keeps a word that has a letter or a digit in it; punctuation alone finds nothing. */
    private static void take(StringBuilder word, List<String> words) {
        var text = word.toString().strip();
        word.setLength(0);
        if (text.chars().anyMatch(Character::isLetterOrDigit)) {
            words.add(text);
        }
    }

    private static List<String> joined(List<String> words) {
        var joined = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            boolean single = word.length() == 1 && word.charAt(0) >= '가' && word.charAt(0) <= '힣';
            if (single && i + 1 < words.size()) {
                joined.add(word + " " + words.get(++i));
            } else {
                joined.add(word);
            }
        }
        return joined;
    }
}
