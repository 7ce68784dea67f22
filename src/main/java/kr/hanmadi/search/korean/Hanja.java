package kr.hanmadi.search.korean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Hanja read as Hangul, one by one, as headlines use them: 軍수송기, 尹정부. */
public final class Hanja {
    private static final Map<Character, Character> READINGS = readReadings();

    private Hanja() {}

    /** Each character that has a reading, and the syllable that it is read as. */
    public static Map<Character, Character> readings() {
        return READINGS;
    }

    /** The text in Hangul; the same one where it holds no Hanja. */
    public static String inHangul(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (READINGS.containsKey(text.charAt(i))) {
                var read = new StringBuilder(text);
                for (int at = i; at < text.length(); at++) {
                    read.setCharAt(at, READINGS.getOrDefault(text.charAt(at), text.charAt(at)));
                }
                return read.toString();
            }
        }
        return text;
    }

    private static Map<Character, Character> readReadings() {
        var readings = new HashMap<Character, Character>();
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Hanja.class.getResourceAsStream("hanja.txt")), StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                for (char c : line.substring(2).toCharArray()) {
                    readings.put(c, line.charAt(0));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(readings);
    }
}
