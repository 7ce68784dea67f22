package kr.hanmadi.search.korean;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a text as they are printed, whatever particle is behind them: 의료계는, 질병관리청. */
public final class PrintedWords {
    public static final int SHORTEST = 2;
    public static final int LONGEST = 12;
    private static final Pattern WORD = Pattern.compile("[가-힣]++");

    private PrintedWords() {}

    /** The words in Hangul, each once. */
    public static Set<String> in(String text) {
        var words = new LinkedHashSet<String>();
        var found = WORD.matcher(text);
        while (found.find()) {
            int length = found.end() - found.start();
            if (length >= SHORTEST && length <= LONGEST) {
                words.add(found.group());
            }
        }
        return words;
    }
}
