package kr.hanmadi.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What no password may be: mostly a common guess (a list of common passwords, rows of the keyboard
 * and of digits, one letter again and again, years) or of the editor's own name and address and the name of the site.
 * What is left without these has to be long enough. There is no rule about kinds of letters.
 */
final class PasswordRules {
    /** The fewest letters of a password. */
    static final int SHORTEST = 12;

    /** The most letters of a password. */
    static final int LONGEST = 200;

    private static final int LEAST_OF_ITS_OWN = 6;
    private static final int SHORTEST_WORD = 2;
    private static final List<String> OF_THE_SITE = List.of("hanmadi", "한마디", "gksakel");
    private static final List<String> COMMON = common();
    private static final List<String> ROWS = List.of(
            "01234567890123456789",
            "98765432109876543210",
            "abcdefghijklmnopqrstuvwxyz",
            "zyxwvutsrqponmlkjihgfedcba",
            "qwertyuiop[]",
            "asdfghjkl;'",
            "zxcvbnm,./",
            "poiuytrewq",
            "lkjhgfdsa",
            "mnbvcxz",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
            "q1w2e3r4t5y6u7i8o9p0",
            "1q2w3e4r5t6y7u8i9o0p",
            "!@#$%^&*()_+",
            "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ",
            "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ",
            "가나다라마바사아자차카타파하",
            "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ");
    private static final int SHORTEST_ROW = 3;
    private static final Pattern SAME_AGAIN = Pattern.compile("(.{1,4}?)\\1{2,}");
    private static final Pattern YEAR_OR_DAY = Pattern.compile("(19|20)\\d{2}((0[1-9]|1[0-2])([0-2]\\d|3[01]))?");
    private static final Pattern NO_LETTER = Pattern.compile("[\\s\\p{Punct}]+");

    private PasswordRules() {}

    /** Why this password is none, as the key of a message; empty when it is good. */
    static Optional<String> complaint(String password, String email, String name) {
        var own = withoutCommon(folded(password));
        if (length(own) < LEAST_OF_ITS_OWN) {
            return Optional.of("setup.password.common");
        }
        var local = folded(email).replaceFirst("@.*", "");
        var personal = Stream.concat(Stream.of(folded(name), folded(email), local), OF_THE_SITE.stream())
                .toList();
        return length(withoutCommon(without(folded(password), personal))) < LEAST_OF_ITS_OWN
                ? Optional.of("setup.password.personal")
                : Optional.empty();
    }

    private static String withoutCommon(String password) {
        var plain = without(password, COMMON);
        var unmasked = without(unmasked(password), COMMON);
        var own = unmasked.length() < plain.length() ? unmasked : plain;
        own = withoutRows(YEAR_OR_DAY.matcher(own).replaceAll(""));
        own = SAME_AGAIN.matcher(own).replaceAll("$1");
        return NO_LETTER.matcher(own).replaceAll("");
    }

    /** p@ssw0rd is password. */
    private static String unmasked(String text) {
        return text.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('0', 'o')
                .replace('$', 's');
    }

    /** The words are longest first. */
    private static String without(String text, List<String> words) {
        var left = text;
        for (var word : words) {
            if (word.length() >= SHORTEST_WORD) {
                left = left.replace(word, "");
            }
        }
        return left;
    }

    private static String withoutRows(String text) {
        var left = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int length = rowAt(text, at);
            if (length < SHORTEST_ROW) {
                left.append(text.charAt(at));
                length = 1;
            }
            at += length;
        }
        return left.toString();
    }

    /** How many letters from there are neighbours in one row. */
    private static int rowAt(String text, int start) {
        int longest = 0;
        for (var row : ROWS) {
            int length = SHORTEST_ROW;
            while (start + length <= text.length() && row.contains(text.substring(start, start + length))) {
                longest = Math.max(longest, length++);
            }
        }
        return longest;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static List<String> common() {
        var file = PasswordRules.class.getResourceAsStream("common-passwords.txt");
        if (file == null) {
            throw new IllegalStateException("The list of common passwords is missing");
        }
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
