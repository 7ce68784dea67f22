package kr.hanmadi.record;

import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What readers see in the place of a hidden name: as long as the name, so that every place in a text stays where it is. */
public final class NameMask {
    private static final char MARK = '○';
    private static final int SHORTEST_WITH_SURNAME = 3;
    private static final int LONGEST_WITH_SURNAME = 4;
    /** What follows a name that is no part of a longer word: 홍길은, 홍길 씨, 홍길양이. */
    private static final Pattern AFTER_SHORT_NAME = Pattern.compile(
            "(?:[^가-힣]|(?:은|는|이|가|을|를|과|와|의|도|만|로|씨|군|양|님|에게|한테|께|이다|라|이라|이나|보다|처럼).*|$).*", Pattern.DOTALL);

    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparing((String line) -> -line.indexOf('\t')).thenComparing(Comparator.naturalOrder());

    private NameMask() {}

    /** Nothing is left of it. */
    public static String whole(String name) {
        return name.replaceAll("\\S", String.valueOf(MARK));
    }

    /** The surname is left of a Korean name of three or four syllables, nothing of any other: 홍○○. */
    public static String of(String name) {
        return name.length() >= SHORTEST_WITH_SURNAME && name.length() <= LONGEST_WITH_SURNAME && isHangul(name)
                ? name.charAt(0) + whole(name.substring(1))
                : whole(name);
    }

    /** A line of masks: what is printed, and what readers see. */
    public static String line(String printed, String shown) {
        if (printed.length() != shown.length()) {
            throw new IllegalArgumentException("A mask is as long as what it hides");
        }
        return printed + "\t" + shown;
    }

    /** Lines as one text, the longest name first; null for none. */
    public static @Nullable String lines(Stream<String> lines) {
        var all = lines.distinct().sorted(LONGEST_FIRST).collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
    }

    /**
     * A text as readers see it.
     *
     * @param masks lines of masks, the longest name first; null where no name is hidden
     */
    public static String in(String text, @Nullable String masks) {
        if (masks == null) {
            return text;
        }
        var shown = text;
        for (var line : masks.split("\n")) {
            int tab = line.indexOf('\t');
            shown = masked(shown, line.substring(0, tab), line.substring(tab + 1));
        }
        return shown;
    }

    /** A text that was typed over masks, with the names where they were left masked. */
    public static String printed(String typed, @Nullable String masks) {
        if (masks == null) {
            return typed;
        }
        var printed = typed;
        for (var line : masks.split("\n")) {
            int tab = line.indexOf('\t');
            printed = printed.replace(line.substring(tab + 1), line.substring(0, tab));
        }
        return printed;
    }

    /** The same of a text that may be missing. */
    public static @Nullable String inOrNull(@Nullable String text, @Nullable String masks) {
        return text == null ? null : in(text, masks);
    }

    /** Whether a text prints a name as a word of its own. */
    public static boolean prints(String text, String name) {
        return place(text, name, 0) >= 0;
    }

    private static String masked(String text, String name, String mask) {
        int at = place(text, name, 0);
        if (at < 0) {
            return text;
        }
        var shown = new StringBuilder(text);
        for (; at >= 0; at = place(text, name, at + name.length())) {
            shown.replace(at, at + name.length(), mask);
        }
        return shown.toString();
    }

    private static int place(String text, String name, int from) {
        int at = text.indexOf(name, from);
        while (at >= 0 && !isWhole(text, name, at)) {
            at = text.indexOf(name, at + 1);
        }
        return at;
    }

    /** A name of three letters or more is masked wherever it stands; a shorter one may be a part of another word. */
    private static boolean isWhole(String text, String name, int at) {
        if (name.length() >= SHORTEST_WITH_SURNAME) {
            return true;
        }
        int end = at + name.length();
        boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        return begins
                && AFTER_SHORT_NAME
                        .matcher(text.substring(end, Math.min(text.length(), end + LONGEST_WITH_SURNAME)))
                        .matches();
    }

    private static boolean isHangul(String name) {
        return name.chars().allMatch(letter -> letter >= '가' && letter <= '힣');
    }
}
