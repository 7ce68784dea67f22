package kr.hanmadi.search.korean;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds where a text says how a body is called for short: 가나시민연합(가시련), 국제통화기금(IMF). The letters of a short name
 * stand in the name in the same order; a Latin one stands behind a name of several syllables.
 */
public final class ShortNameFinder {
    private static final Pattern BRACKET = Pattern.compile(
            "(?<before>[가-힣A-Za-z·]{2,20}(?: [가-힣A-Za-z·]{1,20}){0,4})[’”']?\\((?:이하 ?|약칭 ?|줄여 ?)?[‘“']?(?<short>[가-힣]{2,7}|[A-Z][A-Z&]{1,6})[’”']?\\)");
    private static final String FALLING = "ㄹㄴㅇ";
    /** As many begin with the same letter. */
    private static final int SYLLABLES = 21 * 28;

    private static final int MOST_WORDS = 5;
    private static final int SHORTEST_NAME = 4;

    private ShortNameFinder() {}

    /** The names by their short names. */
    public static Map<String, String> find(String text) {
        var found = new LinkedHashMap<String, String>();
        var brackets = BRACKET.matcher(text);
        while (brackets.find()) {
            var shortName = brackets.group("short");
            var words = brackets.group("before").split(" ");
            var name = words[words.length - 1];
            for (int from = words.length - 1; from >= Math.max(0, words.length - MOST_WORDS); from--) {
                name = from == words.length - 1 ? name : words[from] + " " + name;
                if (isShortFor(shortName, name, from == words.length - 1)) {
                    found.putIfAbsent(shortName, name);
                    break;
                }
            }
        }
        return found;
    }

    /** @param oneWord whether the name has no blanks: of several words the first one begins the short name, too */
    private static boolean isShortFor(String shortName, String name, boolean oneWord) {
        int length = name.replace(" ", "").length();
        if (length < SHORTEST_NAME || name.equals(shortName)) {
            return false;
        }
        if (!SearchNormaliser.isSyllable(shortName.charAt(0))) {
            return oneWord && SearchNormaliser.isSyllable(name.charAt(0)) && shortName.length() <= length;
        }
        if (shortName.length() >= length || (!oneWord && !isSame(shortName.charAt(0), name.charAt(0)))) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < name.length() && at < shortName.length(); i++) {
            at += isSame(name.charAt(i), shortName.charAt(at)) ? 1 : 0;
        }
        return at == shortName.length();
    }

    /** 연합 is 련 in 경실련: at the beginning of a word ㄹ and ㄴ fall away. */
    private static boolean isSame(char one, char other) {
        return one == other
                || (SearchNormaliser.isSyllable(one)
                        && SearchNormaliser.isSyllable(other)
                        && (one - '가') % SYLLABLES == (other - '가') % SYLLABLES
                        && FALLING.indexOf(lead(one)) >= 0
                        && FALLING.indexOf(lead(other)) >= 0);
    }

    private static char lead(char syllable) {
        return SearchNormaliser.leads().charAt((syllable - '가') / SYLLABLES);
    }
}
