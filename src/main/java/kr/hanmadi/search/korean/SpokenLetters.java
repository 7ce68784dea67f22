package kr.hanmadi.search.korean;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Latin letters as they are read aloud: 지피유 is GPU, 알앤디 is R&D. */
public final class SpokenLetters {
    private static final int SHORTEST = 3;
    private static final int MOST_LETTERS = 6;
    private static final Map<String, String> NAMES = names();

    private SpokenLetters() {}

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        for (var name : ("에이A 비B 씨C 시C 디D 이E 에프F 지G 쥐G 에이치H 에이취H 아이I 제이J 케이K 엘L 엠M 엔N 오O 피P 큐Q 아르R 알R 에스S 티T"
                        + " 유U 브이V 더블유W 더블류W 엑스X 와이Y 제트Z 지Z 앤& 엔드&")
                .split(" ")) {
            names.putIfAbsent(name.substring(0, name.length() - 1), name.substring(name.length() - 1));
        }
        return names;
    }

    /** The letters that these syllables name, at least two; null where they name none. */
    public static @Nullable String written(String spoken) {
        if (spoken.length() < SHORTEST || spoken.length() > 4 * MOST_LETTERS) {
            return null;
        }
        var letters = from(spoken, 0, "");
        return letters == null || letters.length() < 2 || letters.length() > MOST_LETTERS ? null : letters;
    }

    /** The longest names first: 에이치 is H and not A and 치. */
    private static @Nullable String from(String spoken, int at, String letters) {
        if (at == spoken.length()) {
            return letters;
        }
        for (int length = Math.min(3, spoken.length() - at); length > 0; length--) {
            var letter = NAMES.get(spoken.substring(at, at + length));
            var rest = letter == null ? null : from(spoken, at + length, letters + letter);
            if (rest != null) {
                return rest;
            }
        }
        return null;
    }
}
