package kr.hanmadi.extraction.people;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of a body in Hangul, in text order, and whether one follows the other with nothing but a blank between. */
final class RunningWords {
    private static final Pattern WORD = Pattern.compile("[가-힣]+");

    private final String body;
    private final List<MatchResult> words;

    RunningWords(String body) {
        this.body = body;
        this.words = WORD.matcher(body).results().toList();
    }

    int count() {
        return words.size();
    }

    String word(int at) {
        return words.get(at).group();
    }

    /** Whether nothing but a blank parts it from the word before; false for the first and behind the last. */
    boolean goesOn(int at) {
        return at > 0
                && at < words.size()
                && words.get(at).start() == words.get(at - 1).end() + 1
                && body.charAt(words.get(at - 1).end()) == ' ';
    }

    /** Whether it begins where no letter or digit stands before it: not 가나 in KT가나. */
    boolean isWhole(int at) {
        int start = words.get(at).start();
        return start == 0 || !Character.isLetterOrDigit(body.charAt(start - 1));
    }
}
