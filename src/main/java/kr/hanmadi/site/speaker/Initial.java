package kr.hanmadi.site.speaker;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A heading of the 가나다 index.
 *
 * @param consonant ㄱ to ㅎ, or 기타
 * @param first the first syllable under it, and {@code last} the last one
 */
public record Initial(String consonant, String first, String last) {
    private static final String CONSONANTS = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ";
    private static final String SYLLABLES = "가나다라마바사아자차카타파하";
    private static final Initial OTHER = new Initial("기타", "", "");

    private static final List<Initial> ALL = all();

    private static List<Initial> all() {
        return Stream.concat(IntStream.range(0, CONSONANTS.length()).mapToObj(Initial::at), Stream.of(OTHER))
                .toList();
    }

    private static Initial at(int i) {
        char last = i + 1 < SYLLABLES.length() ? (char) (SYLLABLES.charAt(i + 1) - 1) : '힣';
        return new Initial(
                String.valueOf(CONSONANTS.charAt(i)), String.valueOf(SYLLABLES.charAt(i)), String.valueOf(last));
    }

    /** The heading a reader chose; empty for none of ours. */
    static Optional<Initial> read(String typed) {
        return ALL.stream().filter(initial -> initial.consonant.equals(typed)).findFirst();
    }

    /** The headings under which some name stands, names being given by their first letters. */
    static List<Initial> of(Collection<String> firstLetters) {
        return ALL.stream()
                .filter(initial -> firstLetters.stream().anyMatch(initial::holds))
                .toList();
    }

    /** How many names stand under the chosen heading, or under all. */
    static long count(Optional<Initial> chosen, Map<String, Long> namesByFirstLetter) {
        return namesByFirstLetter.entrySet().stream()
                .filter(letter -> chosen.isEmpty() || chosen.get().holds(letter.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private boolean holds(String letter) {
        return this == OTHER
                ? letter.compareTo("가") < 0 || letter.compareTo("힣") > 0
                : letter.compareTo(first) >= 0 && letter.compareTo(last) <= 0;
    }

    boolean isOther() {
        return this.equals(OTHER);
    }
}
